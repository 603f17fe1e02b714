import type { Parts } from './workbook-parts.server.ts'
import { TABLE_LIMITS, UnreadableTable } from './table.ts'
import { eventsOf } from './xml.server.ts'

const PART = 'xl/sharedStrings.xml'

/** The texts that cells of a workbook point to, in order. @throws UnreadableTable when they would not fit into memory */
export async function readSharedTexts(parts: Parts): Promise<string[]> {
  const texts: string[] = []
  if (!parts.has(PART)) return texts
  let text = ''
  let inText = false
  let phonetic = false
  let letters = 0
  for await (const events of eventsOf(await parts.open(PART))) {
    for (const event of events) {
      if (event.kind === 'text') {
        if (inText && !phonetic) text += event.text
        continue
      }
      const opens = event.kind === 'open'
      if (event.name === 't') inText = opens
      // How a text is read aloud, in Japanese workbooks.
      else if (event.name === 'rPh') phonetic = opens
      else if (event.name === 'si' && opens) text = ''
      else if (event.name === 'si') {
        letters += text.length
        if (letters > TABLE_LIMITS.sharedLetters) throw new UnreadableTable('bomb')
        texts.push(text)
      }
    }
  }
  return texts
}
