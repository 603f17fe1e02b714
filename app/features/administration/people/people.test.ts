import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { StaffRole } from '#app/platform/actor.ts'

import { peoplePath, readPeopleFilter, refusalToBlock, refusalToRevoke, STAFF_ROLES } from './people.ts'

const person = (id: string, ...staffRoles: StaffRole[]) => ({ id, staffRoles, erasedAt: null })

test('nobody takes the role of an administrator from themselves, or from the last one', () => {
  expect(refusalToRevoke('a', person('a', 'administrator'), 'administrator', 3)).toBe('ownAdministratorRole')
  expect(refusalToRevoke('a', person('b', 'administrator'), 'administrator', 0)).toBe('lastAdministrator')
  expect(refusalToRevoke('a', person('b', 'administrator'), 'administrator', 1)).toBeNull()
  expect(refusalToRevoke('a', person('a', 'administrator', 'organiser'), 'organiser', 0)).toBeNull()
})

test('whatever is revoked and blocked, in whatever order, an administrator is left', () => {
  const step = fc.record({
    actor: fc.nat(3),
    subject: fc.nat(3),
    what: fc.constantFrom('revoke' as const, 'block' as const),
    role: fc.constantFrom(...STAFF_ROLES),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const people = [0, 1, 2, 3].map((id) => ({
        ...person(String(id), ...(id < 3 ? (['administrator'] as const) : [])),
        blocked: false,
      }))
      const active = () => people.filter((one) => !one.blocked && one.staffRoles.includes('administrator'))
      for (const { actor, subject, what, role } of steps) {
        const by = people[actor]
        const one = people[subject]
        if (!by || !one || !active().includes(by)) continue
        const others = active().filter(({ id }) => id !== one.id).length
        if (what === 'revoke' && refusalToRevoke(by.id, one, role, others) === null)
          one.staffRoles = one.staffRoles.filter((kept) => kept !== role)
        if (what === 'block' && refusalToBlock(by.id, one, others) === null) one.blocked = true
      }
      expect(active().length).toBeGreaterThan(0)
    }),
  )
})

test('an address says what it shows, and says nothing senseless', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (q, role, page) => {
      const filter = readPeopleFilter(new URLSearchParams({ q, role, page }))
      expect(readPeopleFilter(new URL(peoplePath(filter), 'http://x').searchParams)).toEqual(filter)
    }),
  )
})
