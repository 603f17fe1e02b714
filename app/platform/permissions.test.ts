import { expect, test } from 'vitest'

import { VISITOR, type Actor } from './actor.ts'
import { AppError } from './errors.ts'
import { demand, may } from './permissions.ts'

const person: Actor = { ...VISITOR, personId: 'p', sessionId: 's' }
const member: Actor = {
  ...person,
  memberships: [{ enterpriseId: 'e', role: 'owner', name: 'E', nameEn: null, slug: 'e' }],
}

function refusal(actor: Actor, permission: Parameters<typeof demand>[1]) {
  try {
    demand(actor, permission)
    return null
  } catch (error) {
    return error instanceof AppError ? [error.code, error.reasonKey] : error
  }
}

test('everybody reads the directory', () => {
  for (const actor of [VISITOR, person, member]) expect(may(actor, 'directory.read')).toBe(true)
})

test('meetings and proposals are for people who act for an enterprise; each is told what is missing', () => {
  expect(refusal(VISITOR, 'meetings.request')).toEqual(['unauthenticated', 'signInFirst'])
  expect(refusal(person, 'proposals.read')).toEqual(['forbidden', 'membersOnly'])
  expect(refusal(member, 'meetings.answer')).toBeNull()
})

test('unmet demand is for staff who decide on it', () => {
  const staff = (...staffRoles: Actor['staffRoles'][number][]): Actor => ({ ...person, staffRoles })
  for (const role of ['department_officer', 'council_member', 'administrator'] as const)
    expect(refusal(staff(role), 'demand.read')).toBeNull()
  for (const actor of [person, member, staff('organiser'), staff('local_officer')])
    expect(refusal(actor, 'demand.read')).toEqual(['forbidden', 'notAllowed'])
  expect(refusal(VISITOR, 'demand.read')).toEqual(['unauthenticated', 'signInFirst'])
})
