import { expect, test } from 'vitest'

import { sidesTold, type TELLINGS, toldBy } from './tellings.ts'

const sides = (kind: keyof typeof TELLINGS, actedBy: 'requester' | 'responder' | null) =>
  sidesTold(kind, actedBy).map(({ side, mail }) => `${side}${mail ? ' by mail' : ''}`)

test('a request reaches the side asked, an answer the side that did not give it', () => {
  expect(sides('requested', 'requester')).toEqual(['responder by mail'])
  expect(sides('countered', 'responder')).toEqual(['requester by mail'])
  expect(sides('countered', 'requester')).toEqual(['responder by mail'])
  expect(sides('declined', 'responder')).toEqual(['requester by mail'])
})

test('nobody is bothered with what only those who look need to know', () => {
  for (const step of ['seen', 'rated', 'nonsense', 'constructor'])
    expect(toldBy(`meeting.${step}`)).toBeNull()
  expect(toldBy('need.requested')).toBeNull()
  expect(toldBy('requested')).toBeNull()
})

test('both sides hear that a meeting stands, moves or falls, so that colleagues who did not act know too', () => {
  for (const kind of ['accepted', 'rescheduled', 'cancelled'] as const)
    expect(sides(kind, 'responder')).toEqual(['requester by mail', 'responder by mail'])
})

test('what the clock does, both sides hear; the line of those who wait concerns only who waits', () => {
  expect(sides('held', null)).toEqual(['requester by mail', 'responder by mail'])
  expect(sides('timeKept', null)).toEqual(['requester by mail', 'responder by mail'])
  expect(sides('offered', null)).toEqual(['requester by mail'])
  expect(sides('offerLapsed', null)).toEqual(['requester'])
  expect(sides('waiting', 'responder')).toEqual(['requester by mail'])
  // Whoever lets an offered time pass does not need to be told.
  expect(sides('waiting', 'requester')).toEqual([])
})
