import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { findOwnPerson } from '../people.repository.server.ts'
import { hasSecondFactor } from '../second-factor/second-factor.repository.server.ts'
import { deviceWords } from '../sessions/device-words.ts'
import { listSessions } from '../sessions/sessions.repository.server.ts'
import { timeZones } from '../time-zones.ts'
import type { AccountPage } from './account.ts'

/** The account of the person who asks, with their open sessions; the present one first. */
export async function readAccount(app: App, actor: SignedInActor): Promise<AccountPage> {
  const [person, secondFactor, sessions] = await Promise.all([
    findOwnPerson(app.db, actor.personId),
    hasSecondFactor(app.db, actor.personId),
    listSessions(app.db, actor.personId, app.clock.now()),
  ])
  if (!person) throw new AppError('unauthenticated', 'signInFirst')
  const { name, email, language, timeZone, demonstration } = person
  const shown = sessions.map(({ userAgent, ipAddress, ...session }) => ({
    ...session,
    device: deviceWords(userAgent),
    // In a shared account they are the addresses of strangers.
    address: demonstration ? null : ipAddress,
    present: session.id === actor.sessionId,
  }))
  return {
    name,
    email,
    language,
    timeZone,
    demonstration,
    secondFactor,
    zones: timeZones(),
    sessions: shown.toSorted((one, other) => Number(other.present) - Number(one.present)),
  }
}
