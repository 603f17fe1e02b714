import { expect, test } from 'vitest'

import { VISITOR, type MembershipRole, type SignedInActor } from '#app/platform/actor.ts'

import { inOrder, mayEditNote, mayRemoveNote, ownerFor, type Sortable } from './shortlist.ts'

function person(personId: string, roles: Record<string, MembershipRole> = {}): SignedInActor {
  const memberships = Object.entries(roles).map(([enterpriseId, role]) => ({
    enterpriseId,
    role,
    name: enterpriseId,
    nameEn: null,
    slug: enterpriseId,
  }))
  return { ...VISITOR, personId, sessionId: 's', memberships }
}

const SHARED = { enterpriseId: 'lamps', personId: null }

test('a list is of the enterprise that a person acts for, and else the person’s own', () => {
  expect(ownerFor(person('an', { lamps: 'representative', cables: 'owner' }))).toEqual(SHARED)
  expect(ownerFor(person('officer'))).toEqual({ enterpriseId: null, personId: 'officer' })
})

test('a note is changed by its author alone, and removed by the author or an owner’s account', () => {
  const author = person('an', { lamps: 'representative' })
  const colleague = person('binh', { lamps: 'editor' })
  const chief = person('chi', { lamps: 'owner' })
  expect([author, colleague, chief].map((one) => mayEditNote(one, SHARED, 'an'))).toEqual([
    true,
    false,
    false,
  ])
  expect([author, colleague, chief].map((one) => mayRemoveNote(one, SHARED, 'an'))).toEqual([
    true,
    false,
    true,
  ])
})

test('an author who has left the enterprise, or a chief of another one, touches nothing', () => {
  for (const one of [person('an'), person('an', { cables: 'owner' })]) {
    expect(mayEditNote(one, SHARED, 'an')).toBe(false)
    expect(mayRemoveNote(one, SHARED, 'an')).toBe(false)
  }
  expect(mayRemoveNote(VISITOR, SHARED, null)).toBe(false)
  expect(mayEditNote(person('chi', { lamps: 'owner' }), SHARED, null)).toBe(false)
})

const ENTRIES: Sortable[] = [
  { kind: 'product', name: 'Đèn 10', addedAt: '2026-11-01', notedAt: null },
  { kind: 'enterprise', name: 'Ánh Dương', addedAt: '2026-11-02', notedAt: '2026-11-20' },
  { kind: 'product', name: null, addedAt: '2026-11-09', notedAt: '2026-11-25' },
  { kind: 'product', name: 'Đèn 9', addedAt: '2026-11-03', notedAt: '2026-11-21' },
]

test.each([
  ['added', ['Đèn 9', 'Ánh Dương', 'Đèn 10', null]],
  ['name', ['Ánh Dương', 'Đèn 9', 'Đèn 10', null]],
  ['kind', ['Ánh Dương', 'Đèn 9', 'Đèn 10', null]],
  ['noted', ['Đèn 9', 'Ánh Dương', 'Đèn 10', null]],
] as const)('entries by %s; what has left the directory comes last', (sort, names) => {
  expect(inOrder(ENTRIES, sort, 'vi').map(({ name }) => name)).toEqual(names)
})
