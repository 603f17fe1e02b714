import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

import { AppError } from './errors.ts'

/** Limits per process: enough against a flood or a guesser, and needing no other server. */
export interface RateLimits {
  /** Any request, by address. Returns seconds to wait, 0 when there is none. */
  request(address: string): Promise<number>
  /** A change, by person or address. @throws AppError tooMany */
  change(who: string): Promise<void>
  /** A search or another dear read over the interface for programs. @throws AppError tooMany */
  query(address: string): Promise<void>
  /** Before a picture of a page is drawn. @throws AppError tooMany */
  picture(address: string): Promise<void>
  /** Before a password is tried. @throws AppError tooMany when too many failed */
  signIn(address: string, email: string): Promise<void>
  /** After a password was wrong. */
  signInFailed(address: string, email: string): Promise<void>
}

export function createRateLimits(requestsPerMinute: number): RateLimits {
  const requests = new RateLimiterMemory({ points: requestsPerMinute, duration: 60 })
  const changes = new RateLimiterMemory({ points: 120, duration: 60 })
  const queries = new RateLimiterMemory({ points: requestsPerMinute, duration: 60 })
  const pictures = new RateLimiterMemory({ points: 240, duration: 60 })
  // By address and account together, so that nobody can lock another person out from afar.
  const guesses = new RateLimiterMemory({ points: 10, duration: 15 * 60 })
  const guessesByAddress = new RateLimiterMemory({ points: 100, duration: 15 * 60 })

  return {
    request: (address) => secondsToWait(requests, address),
    async change(who) {
      refuseWhenWaiting(await secondsToWait(changes, who))
    },
    async query(address) {
      refuseWhenWaiting(await secondsToWait(queries, address))
    },
    async picture(address) {
      refuseWhenWaiting(await secondsToWait(pictures, address))
    },
    async signIn(address, email) {
      const [one, all] = await Promise.all([
        guesses.get(`${address} ${email.toLowerCase()}`),
        guessesByAddress.get(address),
      ])
      const full = [
        one && one.consumedPoints >= 10 ? one : null,
        all && all.consumedPoints >= 100 ? all : null,
      ]
      const waiting = full.filter((state) => state !== null).map((state) => state.msBeforeNext)
      refuseWhenWaiting(waiting.length > 0 ? Math.ceil(Math.max(...waiting) / 1000) : 0)
    },
    async signInFailed(address, email) {
      await Promise.all([
        secondsToWait(guesses, `${address} ${email.toLowerCase()}`),
        secondsToWait(guessesByAddress, address),
      ])
    },
  }
}

async function secondsToWait(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key)
    return 0
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000)
    throw refused
  }
}

function refuseWhenWaiting(seconds: number): void {
  if (seconds > 0) throw new AppError('tooMany', 'tooMany', { seconds })
}
