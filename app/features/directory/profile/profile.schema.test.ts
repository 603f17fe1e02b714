import { expect, test } from 'vitest'

import { CommandProfile } from './profile.schema.ts'

const read = (given: Record<string, unknown>) =>
  CommandProfile.safeParse({ command: 'save', version: 1, nameVi: 'Đèn Lam', ...given })

test.each([
  ['a name without letters', { nameVi: ' \u0000 ' }, 'nameVi'],
  ['a website without a name', { website: 'không có' }, 'website'],
  ['a script for a website', { website: 'javascript:alert(1)' }, 'website'],
  ['a country that there is not', { exportMarkets: 'Nhật Bản; Atlantis' }, 'exportMarkets'],
  ['a year of long ago', { yearFounded: 12 }, 'yearFounded'],
  ['a province that there is not', { province: '99' }, 'province'],
  ['a language that is not offered', { languages: ['xx'] }, 'languages'],
  ['a novel', { descriptionVi: 'a'.repeat(3001) }, 'descriptionVi'],
])('%s is refused at its field', (_, given, field) => {
  expect(read(given).error?.issues.map(({ path }) => path[0])).toEqual([field])
})

test.each([
  ['Nhật Bản; Đức', ['JP', 'DE']],
  ['japan, germany\nLào', ['JP', 'DE', 'LA']],
  ['Japan; Nhật Bản;;', ['JP']],
  ['', []],
])('countries are understood as people write them: %j', (typed, codes) => {
  expect(read({ exportMarkets: typed }).data).toMatchObject({ exportMarkets: codes })
})

test('what is left empty is not stated; a website may be written as on a card', () => {
  expect(read({ nameEn: '  ', website: 'www.den-lam.example' }).data).toMatchObject({
    nameEn: null,
    descriptionVi: null,
    website: 'https://www.den-lam.example',
    languages: [],
  })
})

test('a certificate ends after it was issued', () => {
  const certificate = {
    command: 'certificate',
    standard: 'iso-9001',
    number: '1',
    issuer: 'A',
    issuedOn: '2026-01-31',
  }
  const ends = (expiresOn: string) => CommandProfile.safeParse({ ...certificate, expiresOn }).success
  expect(ends('2026-02-01')).toBe(true)
  for (const day of ['2026-01-31', '2025-01-01', '2026-02-30', 'mai']) expect(ends(day)).toBe(false)
})
