import { expect, test } from 'vitest'

import { expiryStage } from './expiry-stage.ts'

const TODAY = new Date('2026-11-26T00:00:00Z')

test.each([
  [61, null],
  [60, 60],
  [59, 60],
  [31, 60],
  [30, 30],
  [8, 30],
  [7, 7],
  [1, 7],
  [0, 0],
  [-1, 0],
  [-7, 0],
  [-8, null],
])('with %i days left the stage is %j', (days, stage) => {
  expect(expiryStage(new Date(TODAY.getTime() + days * 86_400_000), TODAY)).toBe(stage)
})
