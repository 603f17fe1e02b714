import { expect, test } from 'vitest'

import { refusalToView } from './viewing.ts'

const person = { id: 'b', staffRoles: [] as const, erasedAt: null }

test('an administrator may look as members and other officers', () => {
  expect(refusalToView('a', person)).toBeNull()
  expect(refusalToView('a', { ...person, staffRoles: ['department_officer'] })).toBeNull()
})

test('never as another administrator, as oneself, or as an account that is no more', () => {
  expect(refusalToView('a', { ...person, staffRoles: ['organiser', 'administrator'] })).toBe(
    'viewAdministrator',
  )
  expect(refusalToView('b', person)).toBe('viewOneself')
  expect(refusalToView('a', { ...person, erasedAt: new Date() })).toBe('viewErased')
})
