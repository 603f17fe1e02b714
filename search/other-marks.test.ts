import { expect, test } from 'vitest'

import { otherMarks } from './other-marks.ts'
import type { HitReason } from './search-port.ts'

const hit = (...why: HitReason[]) => ({ why })
const unmarked = (from: string, to: string): HitReason => ({ field: 'name', by: 'unmarked', from, to })

test('says which words with other marks stand on the page, once each', () => {
  const hits = [hit({ field: 'name', by: 'exact' }), hit(unmarked('đen', 'đèn')), hit(unmarked('đen', 'đèn'))]
  expect(otherMarks(hits)).toEqual([{ typed: 'đen', met: ['đèn'], exact: true }])
})

test('says so when nothing on the page is written as typed', () => {
  expect(otherMarks([hit(unmarked('đen', 'đèn')), hit(unmarked('đen', 'đến'))])).toEqual([
    { typed: 'đen', met: ['đèn', 'đến'], exact: false },
  ])
})

test('words typed without marks ask for all spellings', () => {
  expect(otherMarks([hit(unmarked('den', 'đèn')), hit({ field: 'name', by: 'exact' })])).toEqual([])
})
