import { isCountryCode } from '#reference/countries.ts'

/**
 * The country of a searcher who is not signed in, as far as the request says: what a proxy of ours put into its header, else
 * the region of the browser's language; empty when unknown. "en-US" is the setting that browsers come with all over the
 * world, so it names no country.
 */
export function searcherCountry(headers: Headers, proxyHeader: string | undefined): string {
  const named = proxyHeader ? known(headers.get(proxyHeader)) : ''
  return named || regionOf(headers.get('accept-language'))
}

function regionOf(accepted: string | null): string {
  const tags = (accepted ?? '').slice(0, 300).split(',')
  const ranked = tags.map((tag, place) => {
    const [name = '', ...rest] = tag.trim().split(';')
    const quality = /^\s*q=([\d.]+)/.exec(rest.join(';'))?.[1]
    return { name: name.trim().toLowerCase(), quality: quality === undefined ? 1 : Number(quality), place }
  })
  ranked.sort((one, other) => other.quality - one.quality || one.place - other.place)
  for (const { name, quality } of ranked) {
    if (name === 'en-us' || !(quality > 0)) continue
    const region = known(name.split('-').slice(1).at(-1) ?? null)
    if (region) return region
  }
  return ''
}

function known(code: string | null): string {
  const upper = code?.trim().toUpperCase() ?? ''
  return /^[A-Z]{2}$/.test(upper) && isCountryCode(upper) ? upper : ''
}
