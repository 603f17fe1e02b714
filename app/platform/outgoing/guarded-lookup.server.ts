import { lookup, type LookupAddress, type LookupOptions } from 'node:dns'
import { isIP } from 'node:net'

import { RefusedAddress } from './connection-failure.ts'
import { bareHost, isLoopback, isPublicIp } from './public-address.ts'

type LookupDone = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void

/**
 * Looks a name up, and lets no answer through in which any address lies inside.
 * @param resolve who knows names: the system unless told otherwise
 */
export function guardedLookup(loopback: boolean, resolve: typeof lookup = lookup) {
  return (hostname: string, options: LookupOptions, done: LookupDone) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '')
      const allowed = ({ address }: LookupAddress) =>
        isPublicIp(address) || (loopback && hostname === 'localhost' && isLoopback(address))
      const [first] = addresses
      if (!first || !addresses.every(allowed)) return done(new RefusedAddress('leads inside'), '')
      if (options.all) return done(null, addresses)
      done(null, first.address, first.family)
    })
  }
}

/** What a request to a judged address takes besides, so that its name cannot lead inside at the moment of connecting. */
export function guardOf(url: URL, loopback: boolean): { lookup?: ReturnType<typeof guardedLookup> } {
  // An address in figures is not looked up; it was judged with the URL.
  return isIP(bareHost(url.hostname)) === 0 ? { lookup: guardedLookup(loopback) } : {}
}
