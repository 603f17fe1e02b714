import { expect, test } from 'vitest'

import { type Actor, VISITOR } from '#app/platform/actor.ts'

import { contactsFor } from './contacts.ts'

const house = { id: 'e', contactName: 'Lê Sen', contactEmail: 'sen@gom.example', contactPhone: null }
const shown = { kind: 'shown', name: 'Lê Sen', email: 'sen@gom.example', phone: null }
const memberOf = (enterpriseId: string): Actor => ({
  ...VISITOR,
  personId: 'p',
  sessionId: 's',
  memberships: [{ enterpriseId, role: 'representative', name: '', nameEn: null, slug: '' }],
})

test('its own people, officers and those it agreed to meet read the contacts', () => {
  expect(contactsFor(memberOf('e'), house, false)).toEqual(shown)
  expect(contactsFor({ ...VISITOR, staffRoles: ['department_officer'] }, house, false)).toEqual(shown)
  expect(contactsFor(memberOf('other'), house, true)).toEqual(shown)
})

test('everybody else learns when they are shown, and nothing of them', () => {
  const others: Actor[] = [
    VISITOR,
    memberOf('other'),
    { ...VISITOR, staffRoles: ['council_member', 'local_officer', 'organiser'] },
  ]
  for (const actor of others) expect(contactsFor(actor, house, false)).toEqual({ kind: 'afterMeeting' })
})

test('where none are stated, none are promised', () => {
  const bare = { ...house, contactName: null, contactEmail: null }
  expect(contactsFor(memberOf('e'), bare, true)).toBeNull()
})
