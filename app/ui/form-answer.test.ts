import { expect, test } from 'vitest'

import { problemsOf } from './form-answer.ts'

test('what an answer complains about leads to the control of each field', () => {
  const error = { '': ['Not now'], 'links[1]': ['No address', 'Too long'], level: null, other: ['Unknown'] }
  const ids: Record<string, string> = { 'links[1]': 'request-links' }
  expect(problemsOf({ error }, (name) => ids[name])).toEqual([
    { message: 'Not now' },
    { message: 'No address', fieldId: 'request-links' },
    { message: 'Too long', fieldId: 'request-links' },
    { message: 'Unknown' },
  ])
})

test('no answer has no problems', () => {
  expect(problemsOf(undefined, String)).toEqual([])
  expect(problemsOf({ initialValue: { name: 'Lan' } }, String)).toEqual([])
})
