import { describe, expect, test } from 'vitest'

import { type Actor, VISITOR } from '../actor.ts'
import { mayReadFile } from './may-read-file.ts'

const OWN = '00000000-0000-7000-8000-000000000001'
const OTHER = '00000000-0000-7000-8000-000000000002'

const member = (enterpriseId: string): Actor => ({
  ...VISITOR,
  personId: 'p',
  sessionId: 's',
  memberships: [{ enterpriseId, role: 'representative', name: '', nameEn: null, slug: '' }],
})
const officer: Actor = { ...VISITOR, personId: 'o', sessionId: 's', staffRoles: ['department_officer'] }
const localOfficer: Actor = { ...officer, personId: 'l', staffRoles: ['local_officer'] }
const organiser: Actor = { ...officer, personId: 'r', staffRoles: ['organiser'] }

describe('a private document', () => {
  const file = { visibility: 'members', enterpriseId: OWN, uploaderId: 'gone' } as const
  test.each([
    ['its enterprise', member(OWN), true],
    ['another enterprise', member(OTHER), false],
    ['an officer', officer, true],
    ['an officer who decides nothing', localOfficer, false],
    ['an organiser', organiser, false],
    ['a visitor', VISITOR, false],
    ['its uploader, who has left the enterprise', { ...member(OTHER), personId: 'gone' }, false],
  ])('is shown to %s: %s', (_who, actor, allowed) => {
    expect(mayReadFile(actor, file)).toBe(allowed)
  })

  test('of no enterprise is shown to its uploader', () => {
    const evidence = { visibility: 'members', enterpriseId: null, uploaderId: 'p' } as const
    expect(mayReadFile(member(OWN), evidence)).toBe(true)
    expect(mayReadFile({ ...member(OWN), personId: 'q' }, evidence)).toBe(false)
    expect(mayReadFile(VISITOR, { ...evidence, uploaderId: null })).toBe(false)
  })
})

test('a public document is shown to everybody', () => {
  expect(mayReadFile(VISITOR, { visibility: 'everyone', enterpriseId: OWN, uploaderId: null })).toBe(true)
})

test('a file of a need is shown here to its own people alone', () => {
  const file = { visibility: 'members', enterpriseId: OWN, uploaderId: 'p', ofNeed: true } as const
  expect(mayReadFile(member(OWN), file)).toBe(true)
  expect(mayReadFile(member(OTHER), file)).toBe(false)
  expect(mayReadFile(officer, file)).toBe(false)
})
