import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

import { AppError } from './errors.ts'
import { createSignInLimits, type SignInLimits } from './sign-in-limits.server.ts'

/** Limits per process: enough against a flood or a guesser, and needing no other server. */
export interface RateLimits {
  /** Any request, by address. Returns seconds to wait, 0 when there is none. */
  request(address: string): Promise<number>
  /** A change, by person or address. @throws AppError tooMany */
  change(who: string): Promise<void>
  /** What an open page sends again and again, by person: what is typed together, rooms entered. @throws AppError tooMany */
  live(who: string): Promise<void>
  /** A search or another dear read. @throws AppError tooMany */
  query(address: string): Promise<void>
  /** A call of the interface for programs, by person or address. The one who asks is told how much is left. */
  call(who: string): Promise<Allowance>
  /** Before a picture of a page is drawn. @throws AppError tooMany */
  picture(address: string): Promise<void>
  /** Before a mail is sent at the wish of somebody who has not signed in. @throws AppError tooMany */
  mail(address: string): Promise<void>
  /** Before a long list is written as a file. @throws AppError tooMany */
  export(address: string): Promise<void>
  /** Around tries of a password or a code. */
  signIn: SignInLimits
}

/** What is left of a limit, for the headers RateLimit and RateLimit-Policy. */
export interface Allowance {
  /** Calls in each window. */
  limit: number
  windowSeconds: number
  remaining: number
  /** Until the window begins anew. */
  resetSeconds: number
  /** The limit was reached before this call. */
  spent: boolean
}

const WINDOW_SECONDS = 60

export function createRateLimits(requestsPerMinute: number): RateLimits {
  const requests = new RateLimiterMemory({ points: requestsPerMinute, duration: 60 })
  const changes = new RateLimiterMemory({ points: 120, duration: 60 })
  const live = new RateLimiterMemory({ points: 600, duration: 60 })
  const queries = new RateLimiterMemory({ points: requestsPerMinute, duration: 60 })
  const calls = new RateLimiterMemory({ points: requestsPerMinute, duration: WINDOW_SECONDS })
  const pictures = new RateLimiterMemory({ points: 240, duration: 60 })
  const mails = new RateLimiterMemory({ points: 30, duration: 3600 })
  const exports = new RateLimiterMemory({ points: 20, duration: 60 })

  return {
    request: (address) => secondsToWait(requests, address),
    async change(who) {
      refuseWhenWaiting(await secondsToWait(changes, who))
    },
    async live(who) {
      refuseWhenWaiting(await secondsToWait(live, who))
    },
    async query(address) {
      refuseWhenWaiting(await secondsToWait(queries, address))
    },
    async call(who) {
      const { state, spent } = await consume(calls, who)
      const resetSeconds = Math.ceil(state.msBeforeNext / 1000)
      const remaining = Math.max(0, state.remainingPoints)
      return { limit: requestsPerMinute, windowSeconds: WINDOW_SECONDS, remaining, resetSeconds, spent }
    },
    async picture(address) {
      refuseWhenWaiting(await secondsToWait(pictures, address))
    },
    async mail(address) {
      refuseWhenWaiting(await secondsToWait(mails, address))
    },
    async export(address) {
      refuseWhenWaiting(await secondsToWait(exports, address))
    },
    signIn: createSignInLimits(),
  }
}

async function secondsToWait(limiter: RateLimiterMemory, key: string): Promise<number> {
  const { state, spent } = await consume(limiter, key)
  return spent ? Math.ceil(state.msBeforeNext / 1000) : 0
}

async function consume(
  limiter: RateLimiterMemory,
  key: string,
): Promise<{ state: RateLimiterRes; spent: boolean }> {
  try {
    return { state: await limiter.consume(key), spent: false }
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return { state: refused, spent: true }
    throw refused
  }
}

function refuseWhenWaiting(seconds: number): void {
  if (seconds > 0) throw new AppError('tooMany', 'tooMany', { seconds })
}
