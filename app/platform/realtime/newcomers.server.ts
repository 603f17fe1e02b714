import { setTimeout as pause } from 'node:timers/promises'

import type { App } from '../app.ts'
import { Breath } from '../breath.server.ts'
import { recentEvents, type DomainEvent } from '../database/outbox.server.ts'

import { checkRights } from './check-rights.server.ts'
import type { Change, Push } from './events.ts'
import type { ProductSocket } from './io.server.ts'
import { pushesByRoom, type PastPush } from './missed-pushes.ts'

/** Those who come within this time, or while others are served, are served by the same questions to the database. */
const GATHER_MS = 50
const TOLD_AGAIN_MS = 60_000
const TOLD_AGAIN_AT_MOST_MS = 3_600_000
const TOLD_AGAIN_EVENTS = 5000
/** More would be too much to wait for one client: a page that has missed more reads everything again anyhow. */
const TOLD_ONE_BY_ONE = 200
/** What was read serves those who come so soon after it; only what has happened since is read besides. */
const READING_KEEPS_MS = 3000
/** A transaction may commit so long after the time that its events carry. */
const LATE_COMMIT_MS = 15_000

type PushOf = (event: DomainEvent) => Push | null

/**
 * What is done for sockets that have just joined their rooms. What was taken away between the look at the session and the
 * joining was told to nobody here: rights are looked at once more. And a push that went out while a client had no line, or
 * while the server was down, is not lost: it is told again of what happened since the last change it heard of, or in the
 * last minute.
 */
export function serveNewcomers(app: App, pushOf: PushOf): (socket: ProductSocket) => void {
  const readPushes = pushReader(app, pushOf)
  let waiting: ProductSocket[] = []
  let serving = false
  const serve = async () => {
    serving = true
    while (waiting.length > 0) {
      await pause(GATHER_MS)
      const sockets = waiting
      waiting = []
      try {
        await checkRights(app, sockets)
        await tellAgain(
          app,
          sockets.filter(({ connected }) => connected),
          readPushes,
        )
      } catch (error) {
        app.log.debug(
          { err: error },
          'missed changes could not be read; the page asks for everything visible by itself',
        )
      }
    }
    serving = false
  }
  return (socket) => {
    waiting.push(socket)
    if (!serving) void serve()
  }
}

async function tellAgain(
  app: App,
  sockets: readonly ProductSocket[],
  readPushes: ReturnType<typeof pushReader>,
): Promise<void> {
  if (sockets.length === 0) return
  const now = app.clock.now().getTime()
  const beginnings = sockets.map((socket) => [socket, heardUntil(socket, now)] as const)
  const { pushes, reachBackTo } = await readPushes(Math.min(...beginnings.map(([, from]) => from)))
  const breath = new Breath()
  const index = pushesByRoom()
  for (const push of pushes.toReversed()) {
    index.add(push)
    if (breath.due) await breath.take()
  }
  for (const [socket, from] of beginnings) {
    if (breath.due) await breath.take()
    const { changes, more } = index.missedIn(socket.rooms, from, TOLD_ONE_BY_ONE)
    if (more !== null || from < reachBackTo)
      socket.emit('changed', everything(more ?? new Date(reachBackTo).toISOString()))
    for (const change of changes) socket.emit('changed', change)
  }
}

/** More has changed than is named: a page reads again whatever it shows. */
function everything(at: string): Change {
  return { topic: 'directory', id: '', version: 0, kind: 'directory.changed', at }
}

interface Reading {
  /** Oldest first. */
  pushes: PastPush[]
  /** Since when all is there that happened; of what was before, some may be missing. */
  reachBackTo: number
}

/** An event that was read, and what pages were told of it. */
interface Past {
  at: number
  push: Push | null
}

/** Reads what was pushed since a moment; what was read just before is not read again. */
function pushReader(app: App, pushOf: PushOf): (from: number) => Promise<Reading> {
  let kept: { from: number; at: number; whole: boolean; past: ReadonlyMap<bigint, Past> } | undefined
  return async (from) => {
    const now = app.clock.now().getTime()
    const known = kept && from >= kept.from && Math.abs(now - kept.at) < READING_KEEPS_MS ? kept : undefined
    const since = known ? known.at - LATE_COMMIT_MS : from
    const read = await recentEvents(app.db, new Date(since), TOLD_AGAIN_EVENTS)
    const breath = new Breath()
    const all = new Map(known?.past)
    for (const event of read) {
      if (breath.due) await breath.take()
      if (!all.has(event.id)) all.set(event.id, { at: event.at.getTime(), push: pushOf(event) })
    }
    const past = [...all].toSorted(([one], [other]) => (one < other ? -1 : 1)).slice(-TOLD_AGAIN_EVENTS)
    const whole = (known?.whole ?? true) && past.length < TOLD_AGAIN_EVENTS
    kept = { from: known?.from ?? from, at: now, whole, past: new Map(past) }
    return {
      pushes: past.flatMap(([, { at, push }]) => (push ? [{ at, ...push }] : [])),
      reachBackTo: whole ? -Infinity : (past[0]?.[1].at ?? now),
    }
  }
}

/** From when on a client may have missed something. */
function heardUntil(socket: ProductSocket, now: number): number {
  const { since } = socket.handshake.auth as { since?: unknown }
  const heard = typeof since === 'string' ? Date.parse(since) : Number.NaN
  const from = Math.min(Number.isNaN(heard) ? now : heard, now - TOLD_AGAIN_MS)
  return Math.max(from, now - TOLD_AGAIN_AT_MOST_MS)
}
