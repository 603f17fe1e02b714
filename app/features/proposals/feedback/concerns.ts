import type { DirectoryChange } from '#app/platform/realtime/events.ts'

/** What a page of proposals rests on. */
export interface Watched {
  enterprises: ReadonlySet<string>
  /** HS headings, chapters and VSIC classes that partners were looked for by. */
  codes: ReadonlySet<string>
}

/**
 * Whether a change in the directory may change the proposals of a page: somebody on it changed, or somebody has what is
 * looked for. Undefined stands for more changes than can be named.
 */
export function concerns(change: DirectoryChange | undefined, { enterprises, codes }: Watched): boolean {
  if (!change) return true
  return (
    change.enterprises.some((id) => enterprises.has(id)) ||
    change.codes.some((code) => codes.has(code) || codes.has(code.slice(0, 2)))
  )
}
