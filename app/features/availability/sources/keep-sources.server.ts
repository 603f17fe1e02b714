import pLimit from 'p-limit'

import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { bareHost, faultOfAddress } from '#app/platform/outgoing/public-address.ts'
import { sealSecret } from '#app/platform/sealed-secret.server.ts'

import type { BusyAsked, BusyFound } from './busy-spans.ts'
import { BusyThread } from './busy-thread.server.ts'
import { readSource } from './read-source.server.ts'
import { addressOf, MOST_SOURCES, READ_AGAIN_SECONDS, type ReadFailure, SEALED_FOR } from './source.ts'
import { addSource, claimSource, removeSource } from './sources.repository.server.ts'

/** A thread may take much memory: of the files that people wait for, so many are read at a time. */
const threads = pLimit(2)

type Keeper = Pick<App, 'db' | 'clock' | 'env' | 'log'>

/**
 * Adds another calendar of a person and reads it at once.
 * @returns why it could not be read; null when it was. It stays added either way, and is read again later
 * @throws AppError invalid for an address that is none of the open internet, conflict when there are too many
 */
export async function addCalendarSource(
  app: Keeper,
  { personId }: SignedInActor,
  { name, address: typed }: { name: string | null; address: string },
): Promise<ReadFailure | null> {
  const address = addressOf(typed)
  const fault = faultOfAddress(address, { loopback: app.env.webhookLoopback })
  if (fault) throw new AppError('invalid', `sourceAddress_${fault}`, { field: 'address' })
  const host = bareHost(new URL(address).hostname)
  const sealed = sealSecret(app.env.sessionSecret, SEALED_FOR, address)
  const id = await addSource(app.db, { personId, name: name ?? host, host, address: sealed }, MOST_SOURCES)
  if (id === null) throw new AppError('conflict', 'tooManySources', { count: MOST_SOURCES })
  return readNow(app, personId, id)
}

/**
 * Reads a calendar of a person now.
 * @returns why it could not be read; null when it was
 * @throws AppError notFound, also for somebody else's; tooMany for one that was read just now
 */
export function readCalendarSource(
  app: Keeper,
  { personId }: SignedInActor,
  id: string,
): Promise<ReadFailure | null> {
  return readNow(app, personId, id)
}

/** Forgets a calendar of a person, with all that it said. @throws AppError notFound, also for somebody else's */
export async function removeCalendarSource(
  app: Pick<App, 'db'>,
  { personId }: SignedInActor,
  id: string,
): Promise<void> {
  if (!(await removeSource(app.db, personId, id))) throw new AppError('notFound', 'sourceNotFound')
}

async function readNow(app: Keeper, personId: string, id: string): Promise<ReadFailure | null> {
  const now = app.clock.now()
  const triedBefore = new Date(now.getTime() - READ_AGAIN_SECONDS * 1000)
  const source = await claimSource(app.db, { personId, id, now, triedBefore })
  if (!source) throw new AppError('notFound', 'sourceNotFound')
  if (source === 'tried') throw new AppError('tooMany', 'sourceJustRead')
  return readSource(app, source, { read: (asked) => threads(() => readOne(asked)) })
}

async function readOne(asked: BusyAsked): Promise<BusyFound> {
  const thread = new BusyThread()
  try {
    return await thread.read(asked)
  } finally {
    await thread.end()
  }
}
