import { slugText } from '#app/platform/slug.ts'
import { fold, normaliseText } from '#search/normalise.ts'

/** Pages that stand where slugs stand. */
const TAKEN = ['new', 'mine']
const MOST = 60

/** The address that a name would have: "Rạng Đông" is "rang-dong". */
export function slugOf(properName: string): string {
  return slugText(fold(normaliseText(properName)), MOST) || 'enterprise'
}

/** The first address that nobody has: the plain one, or with a number behind it. */
export function freeSlug(slug: string, taken: Iterable<string>): string {
  const known = new Set([...TAKEN, ...taken])
  let free = slug
  for (let number = 2; known.has(free); number += 1) free = `${slug}-${number}`
  return free
}
