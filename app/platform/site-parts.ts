/** What is asked of a build of Remix. */
interface SiteBuild {
  routes: Record<string, { parentId?: string; path?: string } | undefined>
  assets: { routes: Record<string, unknown> }
}

/** Routes that take any address, or stand around others, belong to every part. */
const EVERYWHERE = ''

/**
 * The site in parts by the first word of an address, in whatever language: `/en/meetings/7` belongs to `meetings`. Remix holds
 * every request against all routes of a build, several times over, which took longer than all else of a small page; in a part
 * there are few.
 * @returns the part in which the address is answered as in the whole
 */
export function sitePartsOf<B extends SiteBuild>(build: B): (pathname: string) => B {
  const words = new Map<string, string[]>()
  for (const id of Object.keys(build.routes)) {
    const word = firstWord(addressOf(build.routes, id))
    words.set(word, [...(words.get(word) ?? []), id])
  }
  const everywhere = words.get(EVERYWHERE) ?? []
  const parts = new Map<string, B>()
  for (const [word, ids] of words) parts.set(word, partOf(build, new Set([...everywhere, ...ids])))
  const rest = parts.get(EVERYWHERE) ?? build
  return (pathname) => {
    const word = wordOf(pathname)
    return word === null ? build : (parts.get(word) ?? rest)
  }
}

function partOf<B extends SiteBuild>(build: B, ids: ReadonlySet<string>): B {
  const kept = <T>(routes: Record<string, T>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => ids.has(id)))
  return {
    ...build,
    routes: kept(build.routes),
    assets: { ...build.assets, routes: kept(build.assets.routes) },
  }
}

function addressOf(routes: SiteBuild['routes'], id: string | undefined): string {
  const route = id === undefined ? undefined : routes[id]
  return route ? `${addressOf(routes, route.parentId)}/${route.path ?? ''}` : ''
}

function firstWord(address: string): string {
  const [word = EVERYWHERE] = address.split('/').filter((one) => one !== '' && one !== 'en?')
  return /[:*?]/.test(word) ? EVERYWHERE : word.toLowerCase()
}

/** Null where it cannot be read. */
function wordOf(pathname: string): string | null {
  try {
    // What a page loads while somebody walks through the site has the page's address with an ending.
    const [first = EVERYWHERE, second = EVERYWHERE] = decodeURI(pathname)
      .replace(/\.data$/, '')
      .split('/')
      .filter(Boolean)
    return (first.toLowerCase() === 'en' ? second : first).toLowerCase()
  } catch {
    return null
  }
}
