import { randomUUID } from 'node:crypto'

import { actAs } from '#app/platform/acting.server.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import type { Attendance } from '#app/platform/realtime/connections.server.ts'

import { endProcess, renewProcess, writeAttendance } from './attendance.repository.server.ts'
import { findEnterprisesOf } from './presence.repository.server.ts'
import { tellOfPresence } from './tell-of-presence.server.ts'

/** How long a process is believed to live, and how often it says so. */
const LEASE_SECONDS = 20
const RENEW_MS = 5000
/** Comings and goings of this time are written together. */
const GATHER_MS = 500
/** A page that is loaded anew leaves and comes back: only whoever stays away is gone. */
const GRACE_MS = 2500
const MOST_AT_ONCE = 2000

/** Notes for all processes who has a page open at this one. */
export interface KeptAttendance extends Attendance {
  /** Writes at once what is known now. */
  flush(): Promise<void>
  close(): Promise<void>
}

/** Counts the sockets of each person who acts for an enterprise, and keeps the table of who is there true. */
export function keepAttendance(app: App, processId: string = randomUUID()): KeptAttendance {
  const sockets = new Map<string, number>()
  const changed = new Map<string, number>()
  let noted = new Set<string>()
  let closed = false
  let gathering: NodeJS.Timeout | undefined
  let working: Promise<void> = Promise.resolve()

  const write = async (patient: boolean) => {
    const now = Date.now()
    const due = [...changed]
      .filter(([personId, since]) => sockets.has(personId) || !patient || now - since >= GRACE_MS)
      .map(([personId]) => personId)
      .slice(0, MOST_AT_ONCE)
    for (const personId of due) changed.delete(personId)
    const came = due.filter((personId) => sockets.has(personId) && !noted.has(personId))
    const went = due.filter((personId) => !sockets.has(personId) && noted.has(personId))
    if (came.length + went.length === 0) return
    try {
      await writeAttendance(app, processId, { came, went })
    } catch (error) {
      for (const personId of due) if (!changed.has(personId)) changed.set(personId, now)
      throw error
    }
    for (const personId of came) noted.add(personId)
    for (const personId of went) noted.delete(personId)
    tellOfPresence(app, await findEnterprisesOf(app, [...came, ...went]))
  }
  const renew = async () => {
    const { anew, lapsed } = await renewProcess(app, processId, LEASE_SECONDS)
    if (lapsed > 0) tellOfPresence(app, null)
    if (!anew) return
    // It was taken for dead, as after a long sleep of the machine.
    noted = new Set()
    for (const personId of sockets.keys()) changed.set(personId, 0)
  }
  /** One after the other, each for nobody in particular; what fails is tried again by the next. */
  const inTurn = (work: () => Promise<void>) =>
    (working = working
      .then(() => actAs({ personId: null, via: 'batch', act: 'presence' }, work))
      .catch((error: unknown) => app.log.debug({ err: error }, 'who is there could not be noted yet')))
  const gather = () => {
    if (closed || changed.size === 0) return
    gathering ??= setTimeout(() => {
      gathering = undefined
      void inTurn(() => write(true)).then(gather)
    }, GATHER_MS).unref()
  }
  const note = ({ personId, memberships, viewing }: SignedInActor, by: 1 | -1) => {
    // An administrator who looks as somebody else is not that person.
    if (closed || memberships.length === 0 || viewing) return
    const count = (sockets.get(personId) ?? 0) + by
    if (count > 0) sockets.set(personId, count)
    else sockets.delete(personId)
    changed.set(personId, Date.now())
    gather()
  }

  const timer = setInterval(() => void inTurn(renew).then(gather), RENEW_MS).unref()
  void inTurn(renew)
  return {
    arrived: (actor) => note(actor, 1),
    left: (actor) => note(actor, -1),
    async flush() {
      await inTurn(renew)
      await inTurn(() => write(false))
    },
    async close() {
      closed = true
      clearInterval(timer)
      clearTimeout(gathering)
      await working
      await endProcess(app, processId)
    },
  }
}
