import fc from 'fast-check'
import { expect, test } from 'vitest'

import { PUBLIC_ID_PATTERN, publicIdOf, readPublicId } from './public-ids.ts'

const DIGITS = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']
const letter = fc.constantFrom('E', 'P', 'R')
const body = fc
  .array(fc.constantFrom(...DIGITS), { minLength: 8, maxLength: 8 })
  .map((digits) => digits.join(''))
const id = fc
  .tuple(letter, body)
  .map(([kind, digits]) => publicIdOf(kind as 'E', digits))
  .filter((made) => made !== null)
/** Places of the letter, of the digits and of the check symbol in “NC-E-7K3M2Q4X-C”. */
const PLACES = [3, 5, 6, 7, 8, 9, 10, 11, 12, 14]
const place = fc.constantFrom(...PLACES)

const withAt = (text: string, at: number, character: string) =>
  text.slice(0, at) + character + text.slice(at + 1)

test('an id is read back as itself', () => {
  fc.assert(
    fc.property(id, (made) => {
      expect(made).toMatch(new RegExp(`^${PUBLIC_ID_PATTERN}$`))
      expect(readPublicId(made)).toMatchObject({ state: 'right', id: made })
    }),
  )
})

test('any single wrong character is caught', () => {
  fc.assert(
    fc.property(id, place, fc.constantFrom(...DIGITS), (made, at, wrong) => {
      fc.pre(made[at] !== wrong)
      expect(readPublicId(withAt(made, at, wrong))).toEqual({ state: 'mistyped' })
    }),
    { numRuns: 2000 },
  )
})

test('any exchange of two characters is caught, next to each other or not', () => {
  fc.assert(
    fc.property(id, place, place, (made, one, other) => {
      const [a = '', b = ''] = [made[one], made[other]]
      fc.pre(a !== b)
      expect(readPublicId(withAt(withAt(made, one, b), other, a))).toEqual({ state: 'mistyped' })
    }),
    { numRuns: 2000 },
  )
})

test('small letters, spaces or no hyphens, and look-alikes are understood', () => {
  const made = publicIdOf('E', '10000001') ?? publicIdOf('E', '10000002') ?? ''
  expect(made).not.toBe('')
  const check = made.at(-1) ?? ''
  for (const typed of [
    made.toLowerCase(),
    made.replaceAll('-', ''),
    made.replaceAll('-', ' '),
    `  ${made} `,
    `nc-e-${made.slice(5, 13).replaceAll('0', 'o').replaceAll('1', 'l')}-${check}`,
  ])
    expect(readPublicId(typed)).toEqual({ state: 'right', kind: 'enterprise', id: made })
})

test('anything else is none', () => {
  for (const typed of [
    '',
    'NC',
    'rang-dong',
    'NC-E-7K3M2Q4-C',
    'NC-E-7K3M2Q4X5-CC',
    'XX-E-7K3M2Q4X-C',
    'NC_E_1',
  ])
    expect(readPublicId(typed), typed).toEqual({ state: 'foreign' })
  fc.assert(
    fc.property(fc.string(), (typed) => {
      expect(['right', 'mistyped', 'foreign']).toContain(readPublicId(typed).state)
    }),
  )
})
