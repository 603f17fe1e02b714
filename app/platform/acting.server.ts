import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks'

/** By what way a change came. */
export type Via = 'page' | 'api' | 'socket' | 'job' | 'event' | 'batch' | 'command'

/** On whose behalf this request, command or job works: what the audit log says of each change. */
export interface Acting {
  /** Null for a visitor, and for the machine itself. */
  personId: string | null
  via: Via
  /** Path of the page, name of the command or job. */
  act: string
  requestId?: string
  /** Set while an administrator views as this person: the database then refuses every logged change. */
  viewing?: boolean
}

const storage = new AsyncLocalStorage<Acting>()

/** Runs the work, and everything that it waits for, as the given one. */
export function actAs<T>(acting: Acting, work: () => PromiseLike<T> | T): Promise<T> {
  // A query of Prisma begins when somebody waits for it: that must happen in here.
  return storage.run(acting, async () => await work())
}

/** The label that connections carry in `app.actor`; empty outside of any request, command or job. */
export function actingLabel(): string {
  const acting = storage.getStore()
  if (!acting) return ''
  const { personId, via, act, requestId, viewing } = acting
  return JSON.stringify({
    ...(personId ? { person: personId } : {}),
    via,
    act: act.slice(0, 200),
    ...(requestId ? { request: requestId } : {}),
    ...(viewing ? { viewing: true } : {}),
  })
}

/** Ties a callback to the present one, where a queue would call it on behalf of somebody else. */
export function boundToActing<F extends (...values: never[]) => unknown>(callback: F): F {
  return AsyncResource.bind(callback as never)
}
