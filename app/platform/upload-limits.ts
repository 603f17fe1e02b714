/** Largest body of a form without files. */
const MOST_FORM_BYTES = 1_000_000

/**
 * The paths that take files, and how large a whole body of theirs may be, in bytes. A single file has its own, smaller
 * limit at its route, where the refusal can stand beside the field. `:` stands for one part of a path.
 */
const UPLOADS: Record<string, number> = {
  '/enterprises/:/products/new': 100_000_000,
  '/enterprises/:/products/:/edit': 100_000_000,
  '/enterprises/:/photos': 17_000_000,
  '/enterprises/:/profile': 23_000_000,
  '/enterprises/:/claim': 101_000_000,
  '/enterprises/:/verification': 101_000_000,
  '/enterprises/:/needs/new': 101_000_000,
  '/enterprises/:/needs/:/edit': 101_000_000,
  '/meetings/new': MOST_FORM_BYTES,
  '/meetings/:': 77_000_000,
  '/imports': 51_000_000,
}

const rules = Object.entries(UPLOADS).map(([path, bytes]) => ({
  pattern: new RegExp(`^(/en)?${path.replaceAll(':', '[^/]+')}(\\.data)?/?$`),
  bytes,
}))

/** How large a body may be that is sent to a path, in bytes. */
export function mostBytesFor(path: string): number {
  return rules.find(({ pattern }) => pattern.test(path))?.bytes ?? MOST_FORM_BYTES
}
