import type { ByteSource } from './byte-source.ts'
import { openParts, type Parts } from './workbook-parts.server.ts'
import { readSharedTexts } from './shared-texts.server.ts'
import { readSheetRows } from './sheet-rows.server.ts'
import { UnreadableTable, type TableFile } from './table.ts'
import { elementsOf } from './xml.server.ts'

const FIRST = 'xl/workbook.xml'

interface Workbook {
  /** Visible sheets in order, with the part that holds each. */
  sheets: { name: string; part: string }[]
  /** Days are counted from 1904, as old Macintosh programs did. */
  from1904: boolean
}

/** Opens a workbook (XLSX). Formulas are never evaluated. @throws UnreadableTable for what is none, or unpacks to too much */
export async function openWorkbook(source: ByteSource): Promise<TableFile> {
  const parts = await openParts(source)
  const { sheets, from1904 } = await readWorkbook(parts)
  if (sheets.length === 0) throw new UnreadableTable('empty')
  const dayStyles = await readDayStyles(parts)
  let texts: Promise<string[]> | undefined
  return {
    format: 'xlsx',
    sheets: sheets.map(({ name }) => name),
    async *rows(sheet) {
      const part = sheets[sheet]?.part
      if (part === undefined) throw new UnreadableTable('empty')
      texts ??= readSharedTexts(parts)
      yield* readSheetRows(await parts.open(part), { texts: await texts, dayStyles, from1904 })
    },
  }
}

async function readWorkbook(parts: Parts): Promise<Workbook> {
  if (!parts.has(FIRST)) throw new UnreadableTable('notATable')
  const targets = new Map<string, string>()
  for await (const { name, attributes } of elementsOf(await parts.open('xl/_rels/workbook.xml.rels')))
    if (name === 'Relationship') targets.set(attributes.Id ?? '', attributes.Target ?? '')
  const workbook: Workbook = { sheets: [], from1904: false }
  for await (const { name, attributes } of elementsOf(await parts.open(FIRST))) {
    if (name === 'workbookPr') workbook.from1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
    if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') continue
    const target = targets.get(attributes.id ?? '') ?? ''
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    if (parts.has(part)) workbook.sheets.push({ name: attributes.name ?? '', part })
  }
  return workbook
}

/** Formats of numbers that Excel itself knows and that show a day. */
const OWN_DAY_FORMATS = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
])

/** Which styles of cells show a number as a day, by their place. */
async function readDayStyles(parts: Parts): Promise<ReadonlySet<number>> {
  const days = new Set<number>()
  if (!parts.has('xl/styles.xml')) return days
  const dayFormats = new Set(OWN_DAY_FORMATS)
  let within = ''
  let place = 0
  for await (const { name, attributes } of elementsOf(await parts.open('xl/styles.xml'))) {
    if (name === 'numFmt' && showsDay(attributes.formatCode ?? ''))
      dayFormats.add(Number(attributes.numFmtId))
    if (name === 'cellXfs' || name === 'cellStyleXfs' || name === 'cellStyles' || name === 'dxfs')
      within = name
    if (name !== 'xf' || within !== 'cellXfs') continue
    if (dayFormats.has(Number(attributes.numFmtId))) days.add(place)
    place += 1
  }
  return days
}

function showsDay(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
  return /[dy]/i.test(bare) && !/[0#?]/.test(bare)
}
