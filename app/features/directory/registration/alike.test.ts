import { expect, test } from 'vitest'

import { areAlike } from './alike.ts'

test.each([
  ['Công ty TNHH Gốm Sen Vàng', 'gom sen vang', true],
  ['Gốm Sen Vàng', 'Công ty cổ phần Gốm sứ Sen Vàng Việt Nam', true],
  ['Tên khác', 'Công ty TNHH Gốm Sen Vàng', false],
  ['Công ty TNHH', 'Công ty TNHH Gốm Sen Vàng', false],
  ['', 'Gốm', false],
])('“%s” and “%s”: %s', (one, other, alike) => {
  expect(areAlike(one, other)).toBe(alike)
  expect(areAlike(other, one)).toBe(alike)
})
