import { describe, expect, test } from 'vitest'

import { concerns } from './concerns.ts'

const page = { enterprises: new Set(['own', 'shown']), codes: new Set(['7616', '85', '2740']) }

describe('a change in the directory concerns a page of proposals', () => {
  test('when it is of somebody on the page, whatever they make', () => {
    expect(concerns({ enterprises: ['elsewhere', 'shown'], codes: [] }, page)).toBe(true)
  })

  test('when somebody new has what is looked for: a heading, a chapter, an activity', () => {
    for (const code of ['7616', '8544', '2740'])
      expect(concerns({ enterprises: ['new'], codes: [code] }, page)).toBe(true)
  })

  test('not when it is of others with other goods', () => {
    expect(concerns({ enterprises: ['new'], codes: ['6109'] }, page)).toBe(false)
  })

  test('when more has changed than can be named', () => {
    expect(concerns(undefined, page)).toBe(true)
  })
})
