import type { Actor } from '#app/platform/actor.ts'

import type { PersonRecord } from './people.repository.server.ts'
import { needsSecondFactor } from './sign-in/needs-second-factor.ts'

/**
 * What a person may act as. `passed`: a code of the second factor was given; staff for whom it was not have neither roles
 * nor memberships.
 */
export function rightsOf(person: PersonRecord, passed: boolean): Omit<Actor, 'personId' | 'sessionId'> {
  const { name, email, language, timeZone, staffRoles, memberships } = person
  const who = { name, email, language, timeZone }
  if (!passed && needsSecondFactor(person))
    return { ...who, staffRoles: [], memberships: [], secondFactor: 'missing' }
  return { ...who, staffRoles, memberships, secondFactor: passed ? 'passed' : 'notNeeded' }
}
