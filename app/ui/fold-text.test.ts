import { expect, test } from 'vitest'

import { foldText } from './fold-text.ts'

test('marks, đ and capitals do not matter', () => {
  expect(foldText('  Đà  Nẵng ')).toBe('da nang')
  expect(foldText('Thừa Thiên Huế')).toContain(foldText('hue'))
})
