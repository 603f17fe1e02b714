import fc from 'fast-check'
import { expect, test } from 'vitest'

import { catalogueOf } from '#app/locales/catalogue.server.ts'

import { IMPORT_KINDS } from '../import-kind.ts'
import { fieldsOf, headingKey } from './fields.ts'
import { guessMapping } from './guess-mapping.ts'

const anyKind = fc.constantFrom(...IMPORT_KINDS)

test.each(IMPORT_KINDS.flatMap((kind) => (['vi', 'en'] as const).map((language) => ({ kind, language }))))(
  'the template of $kind in $language maps to itself',
  ({ kind, language }) => {
    const fields = fieldsOf(kind)
    const words = catalogueOf(language).importRows.fields
    expect(
      guessMapping(
        fields,
        fields.map(({ key }) => words[key]),
      ),
    ).toEqual(fields.map(({ key }) => key))
  },
)

test.each([
  ['enterprises', 'Tên DN', 'nameVi'],
  ['enterprises', 'MST (*)', 'taxCode'],
  ['enterprises', 'MÃ SỐ THUẾ', 'taxCode'],
  ['enterprises', 'Ma so thue', 'taxCode'],
  ['enterprises', 'Doanh thu năm 2025 (tỷ đồng)', 'turnover'],
  ['enterprises', 'Địa chỉ trụ sở chính của doanh nghiệp', 'address'],
  ['products', 'Công suất thiết kế', 'capacity'],
  ['certificates', 'Số GCN', 'number'],
  ['recognitions', 'Năm', 'year'],
  ['enterprises', 'STT', null],
  ['enterprises', 'Nhận xét của cán bộ', null],
] as const)('in a list of %s “%s” is %s', (kind, heading, field) => {
  expect(guessMapping(fieldsOf(kind), [heading])).toEqual([field])
})

test('no field stands twice, whatever the headings are', () => {
  const known = fc.constantFrom(
    ...IMPORT_KINDS.flatMap((kind) => fieldsOf(kind).flatMap(({ headings }) => headings)),
  )
  const heading = fc.oneof(
    known,
    fc.tuple(known, known).map(([a, b]) => `${a} ${b}`),
    fc.string(),
    fc.constant(null),
  )
  fc.assert(
    fc.property(anyKind, fc.array(heading, { maxLength: 40 }), (kind, headings) => {
      const mapping = guessMapping(fieldsOf(kind), headings)
      expect(mapping).toHaveLength(headings.length)
      const given = mapping.filter((key) => key !== null)
      expect(new Set(given).size).toBe(given.length)
    }),
  )
})

test('the order of the columns does not matter where each heading is one of its own', () => {
  fc.assert(
    fc.property(
      anyKind.chain((kind) =>
        fc.tuple(
          fc.constant(kind),
          fc.shuffledSubarray(
            fieldsOf(kind).map((_, at) => at),
            { minLength: 1 },
          ),
        ),
      ),
      ([kind, order]) => {
        const fields = fieldsOf(kind)
        const chosen = order.flatMap((at) => fields[at] ?? [])
        expect(
          guessMapping(
            fields,
            chosen.map(({ headings }) => headings[0] ?? ''),
          ),
        ).toEqual(chosen.map(({ key }) => key))
      },
    ),
  )
})

test('every heading is understood only as fields that it was written for', () => {
  for (const kind of IMPORT_KINDS) {
    for (const field of fieldsOf(kind)) {
      for (const heading of field.headings) {
        const [guess = null] = guessMapping(fieldsOf(kind), [heading])
        const owner = fieldsOf(kind).find(({ key }) => key === guess)
        expect(owner?.headings.map(headingKey)).toContain(headingKey(heading))
      }
    }
  }
})
