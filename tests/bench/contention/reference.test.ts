import { expect, test } from 'vitest'

import { faultsOf, type Attempt, type Booked } from './reference.ts'

const attempt = (
  meetingId: string,
  people: string[],
  from: number,
  outcome: Attempt['outcome'],
): Attempt => ({
  meetingId,
  people,
  from,
  to: from + 30,
  sentAt: 0,
  answeredAt: 10,
  outcome,
})
const booked = (meetingId: string, people: string[], from: number): Booked[] =>
  people.map((personId) => ({ meetingId, personId, from, to: from + 30, rest: 0 }))

test('a legal outcome has no fault', () => {
  const attempts = [
    attempt('one', ['a', 'b'], 0, 'accepted'),
    attempt('two', ['b', 'c'], 15, 'timeTaken'),
    attempt('three', ['c', 'd'], 15, 'accepted'),
    attempt('four', ['a', 'b'], 30, 'accepted'),
  ]
  const rows = [
    ...booked('one', ['a', 'b'], 0),
    ...booked('three', ['c', 'd'], 15),
    ...booked('four', ['a', 'b'], 30),
  ]
  expect(faultsOf(attempts, rows)).toEqual([])
})

test.each([
  [
    'double booking',
    [attempt('one', ['a'], 0, 'accepted'), attempt('two', ['a'], 15, 'accepted')],
    [...booked('one', ['a'], 0), ...booked('two', ['a'], 15)],
    'sits in',
  ],
  ['a lost agreement', [attempt('one', ['a', 'b'], 0, 'accepted')], booked('one', ['a'], 0), 'is not booked'],
  ['a refusal that was one too many', [attempt('one', ['a'], 0, 'timeTaken')], [], 'although it fits'],
  [
    'a booking without an agreement',
    [attempt('one', ['a'], 0, 'timeTaken')],
    booked('one', ['a'], 0),
    'is booked',
  ],
  ['an unclear answer', [attempt('one', ['a'], 0, 'other')], [], 'no clear answer'],
  [
    'a refusal before its reason',
    [
      attempt('one', ['a'], 0, 'timeTaken'),
      { ...attempt('two', ['a'], 15, 'accepted'), sentAt: 20, answeredAt: 30 },
    ],
    booked('two', ['a'], 15),
    'before anything',
  ],
] as const)('%s is found', (_what, attempts, rows, fault) => {
  expect(faultsOf(attempts, rows).join('; ')).toContain(fault)
})
