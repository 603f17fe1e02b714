import { expect, test } from 'vitest'

import type { Switch } from '../notification.ts'
import { type Choice, DEFAULT_WISHES, mailPlan, type Wishes } from './wishes.ts'

const NOW = new Date('2026-12-01T16:30:00Z')
const NIGHT = { from: 22 * 60, until: 7 * 60 }
const MORNING = new Date('2026-12-02T00:00:00Z')
const EIGHT = new Date('2026-12-02T01:00:00Z')

function wishing(given: Partial<Wishes> = {}, choices: Partial<Record<Switch, Choice>> = {}) {
  const wishes = { ...DEFAULT_WISHES, ...given, choices: { ...DEFAULT_WISHES.choices, ...choices } }
  return { wishes, timeZone: 'Asia/Ho_Chi_Minh' }
}
const digest: Choice = { inApp: true, mail: 'digest' }

test('a mail goes out at once, or when it is quiet no more', () => {
  const when = { now: NOW, overAt: null }
  expect(mailPlan('requested', wishing(), when)).toEqual({ way: 'alone', notBefore: null })
  expect(mailPlan('requested', wishing({ quiet: NIGHT }), when)).toEqual({ way: 'alone', notBefore: MORNING })
  expect(mailPlan('reminderMinutes', wishing(), when)).toBeNull()
})

test('what is over before the digest comes by itself', () => {
  const who = wishing({}, { requests: digest })
  expect(mailPlan('requested', who, { now: NOW, overAt: null })).toEqual({ way: 'digest', at: EIGHT })
  expect(mailPlan('requested', who, { now: NOW, overAt: new Date('2026-12-05T00:00:00Z') })).toEqual({
    way: 'digest',
    at: EIGHT,
  })
  expect(mailPlan('offered', who, { now: NOW, overAt: new Date('2026-12-01T20:30:00Z') })).toEqual({
    way: 'alone',
    notBefore: null,
  })
})

test('reminders of the last hour break the quiet unless told not to; that of the day waits', () => {
  const when = { now: NOW, overAt: null }
  expect(mailPlan('reminderHour', wishing({ quiet: NIGHT }), when)).toEqual({ way: 'alone', notBefore: null })
  expect(mailPlan('reminderHour', wishing({ quiet: NIGHT, remindInQuiet: false }), when)).toEqual({
    way: 'alone',
    notBefore: MORNING,
  })
  expect(mailPlan('reminderDay', wishing({ quiet: NIGHT }), when)).toEqual({
    way: 'alone',
    notBefore: MORNING,
  })
  expect(mailPlan('reminderHour', wishing({}, { reminderHour: digest }), when)).toEqual({
    way: 'alone',
    notBefore: null,
  })
})
