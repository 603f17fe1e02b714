import type { Readable } from 'node:stream'

import { SaxesParser, type SaxesTagPlain } from 'saxes'

import { UnreadableTable } from './table.ts'

/** A piece of XML on its way through: names are without their prefix. */
export type XmlEvent =
  | { kind: 'open'; name: string; attributes: Record<string, string> }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string }

/** The name without its prefix: some programs write `x:row` for `row`. */
function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/**
 * Reads XML as it arrives and hands each piece to `take`; after every chunk of the stream `after` may wait.
 * Entities other than those of XML itself are not expanded.
 * @throws UnreadableTable for broken XML
 */
export async function* eventsOf(stream: Readable): AsyncGenerator<XmlEvent[]> {
  const parser = new SaxesParser()
  let events: XmlEvent[] = []
  parser.on('opentag', (tag: SaxesTagPlain) => {
    const attributes: Record<string, string> = {}
    for (const [name, value] of Object.entries(tag.attributes)) attributes[localName(name)] = value
    events.push({ kind: 'open', name: localName(tag.name), attributes })
  })
  parser.on('closetag', (tag: SaxesTagPlain) => events.push({ kind: 'close', name: localName(tag.name) }))
  parser.on('text', (text: string) => events.push({ kind: 'text', text }))
  parser.on('cdata', (text: string) => events.push({ kind: 'text', text }))
  parser.on('error', (error) => {
    throw error
  })
  const decoder = new TextDecoder()
  try {
    for await (const chunk of stream) {
      parser.write(decoder.decode(chunk as Uint8Array, { stream: true }))
      if (events.length > 0) yield events
      events = []
    }
    parser.close()
  } catch (error) {
    throw error instanceof UnreadableTable ? error : new UnreadableTable('damaged', {}, error)
  }
  if (events.length > 0) yield events
}

/** Only the beginnings of elements, for parts that say everything in attributes. */
export async function* elementsOf(
  stream: Readable,
): AsyncGenerator<{ name: string; attributes: Record<string, string> }> {
  for await (const events of eventsOf(stream))
    for (const event of events) if (event.kind === 'open') yield event
}
