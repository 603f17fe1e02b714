import type { EntryKind } from './shortlist.ts'

const KEY = 'nhip-cau.save'

/**
 * Remembers what a visitor wanted to save, until the sign-in is done. It is kept by the browser and not in the address: a link
 * from elsewhere must not be able to save anything.
 */
export function rememberToFinish(kind: EntryKind, slug: string): void {
  try {
    sessionStorage.setItem(KEY, `${kind}/${slug}`)
  } catch {
    // The form after the sign-in then asks once more.
  }
}

/** Whether this was begun before the sign-in; says so once. */
export function takeToFinish(kind: EntryKind, slug: string): boolean {
  try {
    if (sessionStorage.getItem(KEY) !== `${kind}/${slug}`) return false
    sessionStorage.removeItem(KEY)
    return true
  } catch {
    return false
  }
}
