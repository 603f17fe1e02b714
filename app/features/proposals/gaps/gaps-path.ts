import type { GapsAddress } from './gap-choices.ts'

/** The list with these filters, or what lies below it with the same ones. */
export function gapsPath(address: GapsAddress, below = ''): string {
  const query = new URLSearchParams()
  if (address.province) query.set('province', address.province)
  if (address.group) query.set('group', address.group)
  if (address.supply !== 'few') query.set('supply', address.supply)
  if (address.sort !== 'shortage') query.set('sort', address.sort)
  if (address.page > 1) query.set('page', String(address.page))
  const text = query.toString()
  return `/gaps${below}${text === '' ? '' : `?${text}`}`
}
