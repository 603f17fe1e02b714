import fc from 'fast-check'
import { expect, test } from 'vitest'

import { faultOf, leavesNobody, MEMBER_ROLES, type MemberRole } from './team.ts'

test('whoever leaves, steps down or is removed in whatever order, one owner stays', () => {
  const people = ['a', 'b', 'c', 'd']
  const change = fc.record({
    personId: fc.constantFrom(...people),
    becomes: fc.constantFrom<MemberRole | null>(...MEMBER_ROLES, null),
  })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      const roles = new Map<string, MemberRole>([
        ['a', 'owner'],
        ['b', 'editor'],
      ])
      for (const { personId, becomes } of changes) {
        const owners = people.filter((id) => roles.get(id) === 'owner')
        if (leavesNobody(owners, { personId, becomes })) continue
        if (becomes === null) roles.delete(personId)
        else roles.set(personId, becomes)
        expect([...roles.values()]).toContain('owner')
      }
    }),
  )
})

test('a link leads on once, for seven days, unless it was taken back', () => {
  const now = new Date('2026-11-28')
  const fresh = { acceptedAt: null, revokedAt: null, expiresAt: new Date('2026-11-29') }
  expect(faultOf(fresh, now)).toBeNull()
  expect(faultOf({ ...fresh, expiresAt: now }, now)).toBe('expired')
  expect(faultOf({ ...fresh, revokedAt: now }, now)).toBe('revoked')
  expect(faultOf({ ...fresh, acceptedAt: now, revokedAt: now }, now)).toBe('used')
})
