import ipaddr from 'ipaddr.js'

/** Whether an IP address is one of the open internet: not of this machine, its network, its provider's inside. */
export function isPublicIp(text: string): boolean {
  if (!ipaddr.isValid(text)) return false
  return ipaddr.process(text).range() === 'unicast'
}

/** Whether an IP address is this machine's own. */
export function isLoopback(text: string): boolean {
  return ipaddr.isValid(text) && ipaddr.process(text).range() === 'loopback'
}

/** What is wrong with an address that messages should go to; null when nothing is, as far as it can be told by looking. */
export function faultOfAddress(
  text: string,
  options: { loopback: boolean },
): 'address' | 'https' | 'inside' | null {
  if (!URL.canParse(text)) return 'address'
  const { protocol, hostname, username, password, hash } = new URL(text)
  const host = bareHost(hostname)
  const own = isLoopback(host) || host === 'localhost'
  if (own && options.loopback) return protocol === 'http:' || protocol === 'https:' ? null : 'https'
  if (protocol !== 'https:') return 'https'
  if (username !== '' || password !== '' || hash !== '') return 'address'
  if (ipaddr.isValid(host)) return isPublicIp(host) ? null : 'inside'
  const inside = own || !host.includes('.') || /\.(local|internal|localhost|home\.arpa)$/.test(host)
  return inside ? 'inside' : null
}

/** A host name as the network knows it: IPv6 without its brackets, no dot at the end. */
export function bareHost(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
}
