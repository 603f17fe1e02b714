import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  dayAfter,
  endOfDay,
  isTrusted,
  lastDay,
  maySeeNeed,
  MOST_OPEN_DAYS,
  NEED_MOVES,
  NEED_STATES,
  renewedUntil,
  SHOWN_STATES,
  shownState,
  type Standing,
  stateAfter,
  stateAfterSaving,
  VISIBILITIES,
} from './need.ts'

const NOW = new Date('2026-11-28T03:00:00Z')
const TODAY = new Date('2026-11-28T00:00:00Z')
const NOBODY: Standing = { owner: false, officer: false, member: false, invited: false, answered: false }

describe('the states of a need', () => {
  const move = fc.constantFrom(...NEED_MOVES)
  const by = fc.constantFrom('owner' as const, 'officer' as const)
  const shown = fc.constantFrom(...SHOWN_STATES)

  test('an enterprise that is not trusted never opens its need by itself', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
        let state: (typeof NEED_STATES)[number] = 'draft'
        for (const one of moves) state = stateAfter(state, one, 'owner', false) ?? state
        expect(['draft', 'in_review']).toContain(state)
      }),
    )
  })

  test('saving never opens what an officer has not seen, and never opens what is closed', () => {
    fc.assert(
      fc.property(shown, fc.boolean(), (state, open) => {
        expect(stateAfterSaving(state, open, false)).not.toBe('open')
        expect(stateAfterSaving('closed', open, true)).toBeNull()
      }),
    )
  })

  test('officers decide about what waits for them and about nothing else', () => {
    fc.assert(
      fc.property(shown, move, by, fc.boolean(), (state, one, whose, trusted) => {
        const next = stateAfter(state, one, whose, trusted)
        if (whose === 'officer' && next !== null) expect(state).toBe('in_review')
        if (state === 'in_review' && whose === 'owner') expect(next).toBeNull()
      }),
    )
  })

  test.each([
    ['draft', 'submit', 'owner', true, 'open'],
    ['draft', 'submit', 'owner', false, 'in_review'],
    ['in_review', 'approve', 'officer', false, 'open'],
    ['in_review', 'return', 'officer', false, 'draft'],
    ['open', 'close', 'owner', false, 'closed'],
    ['expired', 'renew', 'owner', false, 'open'],
    ['closed', 'reopen', 'owner', false, 'open'],
    ['closed', 'renew', 'owner', true, null],
    ['open', 'approve', 'owner', true, null],
    ['draft', 'close', 'owner', true, null],
  ] as const)('%s: %s by the %s (trusted: %s) leads to %s', (state, one, whose, trusted, next) => {
    expect(stateAfter(state, one, whose, trusted)).toBe(next)
  })
})

describe('who sees a need', () => {
  const reader = fc.record({
    owner: fc.constant(false),
    officer: fc.constant(false),
    member: fc.boolean(),
    invited: fc.boolean(),
    answered: fc.boolean(),
  })
  const need = fc.record({
    state: fc.constantFrom(...NEED_STATES),
    visibility: fc.constantFrom(...VISIBILITIES),
    published: fc.boolean(),
    expiresAt: fc.constantFrom(new Date(NOW.getTime() - 1), NOW, new Date(NOW.getTime() + 1)),
  })

  test('its own people and officers always', () => {
    fc.assert(
      fc.property(need, (one) => {
        expect(maySeeNeed(one, { ...NOBODY, owner: true }, NOW)).toBe(true)
        expect(maySeeNeed(one, { ...NOBODY, officer: true }, NOW)).toBe(true)
      }),
    )
  })

  test('what has expired, was closed or is not open yet nobody else who has not answered', () => {
    fc.assert(
      fc.property(need, reader, (one, who) => {
        const state = shownState(one, NOW)
        if (maySeeNeed(one, who, NOW)) {
          expect(one.published).toBe(true)
          expect(state === 'open' || who.answered).toBe(true)
          expect(state).not.toBe('draft')
          expect(state).not.toBe('in_review')
        }
      }),
    )
  })

  test('an open one by its visibility', () => {
    const open = { state: 'open' as const, expiresAt: endOfDay('2026-12-31'), published: true }
    const sees = (visibility: (typeof VISIBILITIES)[number], who: Partial<Standing>) =>
      maySeeNeed({ ...open, visibility }, { ...NOBODY, ...who }, NOW)
    expect(sees('public', {})).toBe(true)
    expect(sees('members', {})).toBe(false)
    expect(sees('members', { member: true })).toBe(true)
    expect(sees('chosen', { member: true })).toBe(false)
    expect(sees('chosen', { member: true, invited: true })).toBe(true)
  })
})

describe('trust', () => {
  const stranger = {
    origin: 'member' as const,
    verifiedLevel: null,
    verifiedUntil: null,
    recognitions: [],
  }
  const recognition = { status: 'recognised' as const, validTo: TODAY }
  test.each([
    ['nothing', stranger, false],
    ['demonstration data', { ...stranger, origin: 'demonstration' as const }, true],
    ['a level until today', { ...stranger, verifiedLevel: 'site_visited', verifiedUntil: TODAY }, true],
    [
      'a level until yesterday',
      { ...stranger, verifiedLevel: 'site_visited', verifiedUntil: new Date('2026-11-27T00:00:00Z') },
      false,
    ],
    ['a recognition in force', { ...stranger, recognitions: [recognition] }, true],
    [
      'a recognition that was taken back',
      { ...stranger, recognitions: [{ ...recognition, status: 'revoked' as const }] },
      false,
    ],
    [
      'a recognition that has ended',
      { ...stranger, recognitions: [{ ...recognition, validTo: new Date('2026-11-01T00:00:00Z') }] },
      false,
    ],
  ])('by %s', (_why, enterprise, trusted) => {
    expect(isTrusted(enterprise, TODAY)).toBe(trusted)
  })
})

test('a day ends in Vietnam', () => {
  expect(endOfDay('2026-12-31').toISOString()).toBe('2026-12-31T16:59:59.999Z')
  expect(dayAfter(TODAY, 60)).toBe('2027-01-27')
})

test('the last day is the one before where a need ends at midnight', () => {
  expect(lastDay(endOfDay('2026-12-31'))).toBe('2026-12-31')
  expect(lastDay(new Date('2026-12-31T17:00:00Z'))).toBe('2026-12-31')
  expect(lastDay(new Date('2026-12-31T17:00:00.002Z'))).toBe('2027-01-01')
})

test('a renewal counts from the end, or from now where that has passed, and never passes a year', () => {
  expect(renewedUntil(endOfDay('2026-12-10'), 30, NOW)).toEqual(endOfDay('2027-01-09'))
  expect(renewedUntil(endOfDay('2026-01-01'), 30, NOW)).toEqual(endOfDay('2026-12-28'))
  expect(renewedUntil(endOfDay('2027-11-01'), 90, NOW)).toEqual(endOfDay(dayAfter(TODAY, MOST_OPEN_DAYS)))
})
