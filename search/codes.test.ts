import { expect, test } from 'vitest'

import { findCodes } from './codes.ts'
import { tokenise } from './tokens.ts'

const read = (query: string) =>
  findCodes(tokenise(query)).map(({ system, code, named }) => `${system} ${code}${named ? '' : '?'}`)

test.each([
  ['HS 8544', ['hs 8544']],
  ['hs8544', ['hs 8544']],
  ['HS: 8544.49', ['hs 854449']],
  ['mã HS 85', ['hs 85']],
  ['HS code 8544 49 11', ['hs 8544']],
  ['8544.49.11', ['hs 854449?']],
  ['85444911', ['hs 854449?']],
  ['VSIC 2740', ['vsic 2740']],
  ['mã ngành 27400', ['vsic 2740']],
  ['8516', ['hs 8516?', 'vsic 8516?']],
  ['HS 7700', []],
  ['HS 9912', []],
  ['M10 vít', []],
  ['tax 0101234567', ['hs 010123?']],
  ['đèn 12', []],
])('in "%s" the codes are %j', (query, codes) => {
  expect(read(query)).toEqual(codes)
})
