import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { isTextUpdate, isVector } from './check-update.ts'
import { isIncomplete, openSharedText, placeAfter, stateOf, writeText } from './shared-text.ts'

const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'ế', '😀'), maxLength: 30 })

test('two who write at once, each from what they saw, come to the same text whatever the order of delivery', () => {
  fc.assert(
    fc.property(
      letters,
      fc.array(letters, { maxLength: 4 }),
      fc.array(letters, { maxLength: 4 }),
      (base, ours, theirs) => {
        const start = openSharedText()
        writeText(start, base)
        const [one, two] = [openSharedText(stateOf(start)), openSharedText(stateOf(start))]
        for (const text of ours) writeText(one, text)
        for (const text of theirs) writeText(two, text)
        expect(one.text.toJSON()).toBe(ours.at(-1) ?? base)
        const [fromOne, fromTwo] = [stateOf(one), stateOf(two)]
        expect([fromOne, fromTwo].every(isTextUpdate)).toBe(true)
        Y.applyUpdate(one.doc, fromTwo)
        Y.applyUpdate(two.doc, fromOne)
        Y.applyUpdate(two.doc, fromOne)
        const united = openSharedText(Y.mergeUpdates([fromTwo, fromOne]))
        expect(one.text.toJSON()).toBe(two.text.toJSON())
        expect(united.text.toJSON()).toBe(one.text.toJSON())
        expect(one.text.toJSON().isWellFormed()).toBe(true)
      },
    ),
  )
})

test('each change by itself is a text update, also a long one in pieces', () => {
  const notes = openSharedText()
  const updates: Uint8Array[] = []
  notes.doc.on('update', (update: Uint8Array) => updates.push(update))
  const long = '😀ế'.repeat(7000)
  writeText(notes, long)
  writeText(notes, 'short')
  expect(updates.length).toBeGreaterThan(3)
  expect(updates.every(isTextUpdate)).toBe(true)
  expect(Math.max(...updates.map(({ length }) => length))).toBeLessThan(30_000)
  const other = openSharedText(updates[1])
  expect(isIncomplete(other)).toBe(true)
  for (const update of updates) Y.applyUpdate(other.doc, update)
  expect(other.text.toJSON()).toBe('short')
  expect(isIncomplete(other)).toBe(false)
})

const hostile: [string, (doc: Y.Doc) => void][] = [
  ['a map', (doc) => doc.getMap('text').set('a', 1)],
  ['another text', (doc) => doc.getText('other').insert(0, 'a')],
  ['formatting', (doc) => doc.getText('text').insert(0, 'a', { bold: true })],
  ['an embedded thing', (doc) => doc.getText('text').insertEmbed(0, { image: 'x' })],
  ['a document inside', (doc) => doc.getMap('text').set('a', new Y.Doc())],
  ['a list', (doc) => doc.getArray('text').push([{ a: 1 }])],
  ['an element', (doc) => doc.getXmlFragment('text').push([new Y.XmlElement('script')])],
]

test.each(hostile)('an update with %s is none', (_what, change) => {
  const doc = new Y.Doc()
  change(doc)
  expect(isTextUpdate(Y.encodeStateAsUpdate(doc))).toBe(false)
})

test('bytes of any kind are looked at without harm, and what passes can be taken in', () => {
  const start = openSharedText()
  writeText(start, 'hẹn gặp ở Hà Nội')
  const real = stateOf(start)
  const broken = fc
    .record({ at: fc.nat(real.length - 1), byte: fc.integer({ min: 0, max: 255 }), cut: fc.nat(real.length) })
    .map(({ at, byte, cut }) => real.with(at, byte).slice(0, cut))
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), broken), (bytes) => {
      isVector(bytes)
      if (!isTextUpdate(bytes)) return
      const into = openSharedText(real)
      try {
        Y.applyUpdate(into.doc, bytes)
      } catch {
        return
      }
      expect(into.text.toJSON().length).toBeLessThan(100_000)
    }),
    { numRuns: 2000 },
  )
})

test('an update that says it has a thousand million parts costs nothing', () => {
  const before = process.memoryUsage().heapUsed
  // One client, 2^30 structs, client id 1, clock 0, and then the end.
  const bytes = Uint8Array.of(1, 0x80, 0x80, 0x80, 0x80, 0x04, 1, 0)
  expect(isTextUpdate(bytes)).toBe(false)
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(20_000_000)
})

test('a cursor stays beside the letters that it stood beside', () => {
  const typed = [{ retain: 3 }, { insert: 'xyz' }]
  expect([0, 3, 4].map((place) => placeAfter(place, typed))).toEqual([0, 3, 7])
  const taken = [{ retain: 2 }, { delete: 4 }]
  expect([1, 3, 6, 8].map((place) => placeAfter(place, taken))).toEqual([1, 2, 2, 4])
  const both = [{ insert: 'ab' }, { retain: 4 }, { delete: 1 }, { insert: 'c' }]
  expect(placeAfter(8, both)).toBe(10)
})
