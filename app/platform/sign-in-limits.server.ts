import { RateLimiterMemory } from 'rate-limiter-flexible'

import { AppError } from './errors.ts'

/** One try of a password or code: by which client, for which account, from which device known to that account. */
export interface Attempt {
  address: string
  /** What was typed as the account; the same for one that does not exist. */
  account: string
  device: string | null
}

/**
 * Stands between a guesser and a password. Wrong tries are counted for a client and an account together, with waits that
 * grow, and for a client over all accounts. Tries from everywhere on one account only slow its sign-in down, by seconds and
 * never for a device that its owner has used: so nobody can keep somebody else out.
 */
export interface SignInLimits {
  /** Before a try. Takes longer for an account under attack. @throws AppError tooMany while the caller has to wait */
  before(attempt: Attempt): Promise<void>
  failed(attempt: Attempt): Promise<void>
  /** Forgets the wrong tries of this client for this account. */
  succeeded(attempt: Attempt): Promise<void>
}

/** Wrong tries that cost no wait: typing errors. */
const FREE_TRIES = 5
const FIRST_WAIT_SECONDS = 5
const LONGEST_WAIT_SECONDS = 15 * 60
const TRIES_OF_CLIENT = { points: 100, duration: 15 * 60 }
/** Wrong tries on one account from unknown devices, in an hour, before it slows down. */
const QUIET_TRIES = 20
const LONGEST_SLOW_DOWN_MS = 4000

/** Seconds to wait after so many wrong tries in a row: none at first, then twice as long each time. */
export function waitAfter(failures: number): number {
  if (failures < FREE_TRIES) return 0
  return Math.min(FIRST_WAIT_SECONDS * 2 ** (failures - FREE_TRIES), LONGEST_WAIT_SECONDS)
}

/** Milliseconds by which a try on an account is slowed after so many wrong ones from unknown devices. */
export function slowDownAfter(failures: number): number {
  if (failures < QUIET_TRIES) return 0
  return Math.min(250 * 2 ** Math.floor((failures - QUIET_TRIES) / 10), LONGEST_SLOW_DOWN_MS)
}

export function createSignInLimits(): SignInLimits {
  const failures = new RateLimiterMemory({ keyPrefix: 'failures', points: 1_000_000, duration: 3600 })
  const waits = new RateLimiterMemory({ keyPrefix: 'waits', points: 1, duration: 1 })
  const clients = new RateLimiterMemory({ keyPrefix: 'clients', ...TRIES_OF_CLIENT })
  const accounts = new RateLimiterMemory({ keyPrefix: 'accounts', points: 1_000_000, duration: 3600 })

  return {
    async before(attempt) {
      const unknown = attempt.device === null
      const [own, client, account] = await Promise.all([
        waits.get(keyOf(attempt)),
        unknown ? clients.get(attempt.address) : null,
        unknown ? accounts.get(attempt.account.toLowerCase()) : null,
      ])
      const flooding = client !== null && client.consumedPoints >= TRIES_OF_CLIENT.points
      const ms = Math.max(own?.msBeforeNext ?? 0, flooding ? client.msBeforeNext : 0)
      if (ms > 0) throw new AppError('tooMany', 'tooMany', { seconds: Math.ceil(ms / 1000) })
      const slow = slowDownAfter(account?.consumedPoints ?? 0)
      if (slow > 0) await new Promise((resolve) => setTimeout(resolve, slow))
    },
    async failed(attempt) {
      const [own] = await Promise.all([
        failures.penalty(keyOf(attempt)),
        clients.penalty(attempt.address),
        attempt.device === null ? accounts.penalty(attempt.account.toLowerCase()) : null,
      ])
      const seconds = waitAfter(own.consumedPoints)
      if (seconds > 0) await waits.block(keyOf(attempt), seconds)
    },
    async succeeded(attempt) {
      await Promise.all([failures.delete(keyOf(attempt)), waits.delete(keyOf(attempt))])
    },
  }
}

function keyOf({ address, account, device }: Attempt): string {
  return device ?? `${address} ${account.toLowerCase()}`
}
