import type { LocalText } from '#app/features/directory/index.ts'

/** A need that waits for an officer. */
export interface ReviewLine {
  id: string
  title: LocalText
  enterprise: { slug: string; name: LocalText }
  /** ISO day. */
  since: string
}
