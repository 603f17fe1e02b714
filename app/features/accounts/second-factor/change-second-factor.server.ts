import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'
import { AppError } from '#app/platform/errors.ts'

import { findOwnPerson, type OwnPerson } from '../people.repository.server.ts'
import { type Notice, queueNotice } from '../queue-notice.server.ts'
import type { Caller } from '../sessions/caller.ts'
import { closeSockets } from '../sessions/end-sessions.server.ts'
import { markSecondFactor, removeSessions } from '../sessions/sessions.repository.server.ts'
import { needsSecondFactor } from '../sign-in/needs-second-factor.ts'
import { proveOwner, withLimits } from '../settings/prove-owner.server.ts'
import { acceptCode, acceptTotp } from './accept-code.server.ts'
import { qrCode } from './qr-code.ts'
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-codes.server.ts'
import {
  confirmFactor,
  countRecoveryCodes,
  findFactor,
  keepSecret,
  removeFactor,
  replaceRecoveryCodes,
} from './second-factor.repository.server.ts'
import type { CommandSecondFactor } from './second-factor.schema.ts'
import { lockSecret, openSecret } from './secrets.server.ts'
import { newSecret, totpAddress } from './totp.ts'

/** What the page of the second factor shows. */
export type SecondFactorPage = { compulsory: boolean; demonstration: boolean } & (
  | { state: 'off' }
  /** A secret waits for its first code. */
  | { state: 'begun'; secret: string; address: string; picture: { size: number; path: string } }
  /** Set up, but this session has not given a code. */
  | { state: 'owed' }
  | { state: 'on'; since: Date; recoveryCodes: number }
)

/** The second factor of the person who asks. Changes nothing. */
export async function readSecondFactor(app: App, actor: SignedInActor): Promise<SecondFactorPage> {
  const person = await own(app, actor)
  const kept = await findFactor(app.db, person.id)
  const about = { compulsory: needsSecondFactor(person), demonstration: person.demonstration }
  if (kept?.confirmedAt) {
    if (actor.secondFactor === 'missing') return { ...about, state: 'owed' }
    const recoveryCodes = await countRecoveryCodes(app.db, person.id)
    return { ...about, state: 'on', since: kept.confirmedAt, recoveryCodes }
  }
  const secret = kept && (await openSecret(app, kept.secret))
  if (!secret) return { ...about, state: 'off' }
  const address = totpAddress(secret, person.email)
  return { ...about, state: 'begun', secret, address, picture: qrCode(address) }
}

/** Recovery codes to be shown this once, where a command made new ones. */
export interface SecondFactorOutcome {
  recoveryCodes: string[] | null
}

/**
 * Sets the second factor up in two steps, renews its recovery codes, ends it, or takes the code that this session owes.
 * @throws AppError invalid/wrongPresentPassword, invalid/wrongCode, forbidden/secondFactorCompulsory,
 * forbidden/demonstrationAccount, conflict/secondFactorChanged, tooMany
 */
export async function commandSecondFactor(
  app: App,
  actor: SignedInActor,
  input: CommandSecondFactor,
  from: Caller,
): Promise<SecondFactorOutcome> {
  const person = await own(app, actor)
  if (person.demonstration) throw new AppError('forbidden', 'demonstrationAccount')
  switch (input.command) {
    case 'begin': {
      await proveOwner(app, person, input.presentPassword, from)
      await keepSecret(app.db, person.id, await lockSecret(app, newSecret()))
      return { recoveryCodes: null }
    }
    case 'confirm': {
      await demandCode(app, person, from, () =>
        acceptTotp(app, person.id, input.oneTimeCode, { confirmed: false }),
      )
      return { recoveryCodes: await turnOn(app, actor, person) }
    }
    case 'owed': {
      await demandCode(app, person, from, () => acceptCode(app, person.id, input.oneTimeCode))
      await markSecondFactor(app.db, actor.sessionId, app.clock.now())
      return { recoveryCodes: null }
    }
    case 'renew': {
      await demandCode(app, person, from, () => acceptCode(app, person.id, input.oneTimeCode))
      const codes = newRecoveryCodes()
      await app.db.$transaction(async (tx) => {
        await replaceRecoveryCodes(tx, person.id, hashesOf(person.id, codes))
        await queueNotice(tx, person, 'recoveryCodesRenewed')
      })
      return { recoveryCodes: codes }
    }
    case 'off': {
      if (needsSecondFactor(person)) throw new AppError('forbidden', 'secondFactorCompulsory')
      await proveOwner(app, person, input.presentPassword, from)
      await demandCode(app, person, from, () => acceptCode(app, person.id, input.oneTimeCode))
      await app.db.$transaction(async (tx) => {
        await removeFactor(tx, person.id)
        await tell(tx, person, 'secondFactorOff')
      })
      return { recoveryCodes: null }
    }
  }
}

/** Makes the waiting secret the second factor and ends the sessions that were opened without it. */
async function turnOn(app: App, actor: SignedInActor, person: OwnPerson): Promise<string[]> {
  const codes = newRecoveryCodes()
  const now = app.clock.now()
  const ended = await app.db.$transaction(async (tx) => {
    if (!(await confirmFactor(tx, person.id, now))) throw new AppError('conflict', 'secondFactorChanged')
    await replaceRecoveryCodes(tx, person.id, hashesOf(person.id, codes))
    await markSecondFactor(tx, actor.sessionId, now)
    await tell(tx, person, 'secondFactorOn')
    return removeSessions(tx, person.id, { except: actor.sessionId })
  })
  closeSockets(app, ended)
  return codes
}

async function tell(tx: Parameters<typeof queueNotice>[0], person: OwnPerson, notice: Notice): Promise<void> {
  await queueNotice(tx, person, notice)
  await recordEvent(tx, { subjectKind: 'person', subjectId: person.id, kind: `person.${notice}` })
}

/** @throws AppError invalid/wrongCode, counted as a try; tooMany */
async function demandCode(
  app: App,
  person: OwnPerson,
  from: Caller,
  accept: () => Promise<boolean>,
): Promise<void> {
  const right = await withLimits(app, `code ${person.id}`, person, from, accept)
  if (!right) throw new AppError('invalid', 'wrongCode', { field: 'oneTimeCode' })
}

function hashesOf(personId: string, codes: readonly string[]): string[] {
  return codes.map((code) => hashOfRecoveryCode(personId, code))
}

async function own(app: App, { personId }: SignedInActor): Promise<OwnPerson> {
  const person = await findOwnPerson(app.db, personId)
  if (!person) throw new AppError('unauthenticated', 'signInFirst')
  return person
}
