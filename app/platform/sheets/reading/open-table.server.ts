import type { ByteSource } from './byte-source.ts'
import { openText } from './open-text.server.ts'
import { openWorkbook } from './open-workbook.server.ts'
import { UnreadableTable, type TableFile } from './table.ts'

const ZIP = [0x50, 0x4b]
/** The container of workbooks before 2007, and of those with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]
const PDF = [0x25, 0x50, 0x44, 0x46]

/** Opens a file as a table, by what it holds and not by its name. @throws UnreadableTable */
export async function openTable(source: ByteSource): Promise<TableFile> {
  const head = await source.read(0, 8)
  const begins = (bytes: readonly number[]) => bytes.every((byte, at) => head[at] === byte)
  if (source.size === 0) throw new UnreadableTable('empty')
  if (begins(COMPOUND)) throw new UnreadableTable('oldWorkbook')
  if (begins(PDF)) throw new UnreadableTable('notATable')
  return begins(ZIP) ? openWorkbook(source) : openText(source)
}
