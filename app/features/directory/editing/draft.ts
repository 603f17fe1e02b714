import type { Typed } from './typed-form.ts'

/** What was typed into a form and is kept until it is saved. */
export interface Draft {
  typed: Typed
  /** ISO moment. */
  savedAt: string
}

/** So long a draft is kept. */
export const DRAFT_DAYS = 30
/** So much of a form is kept, in characters. */
export const MOST_DRAFT = 100_000

/** Forms of which drafts are kept. */
export type DraftKind = 'profile' | 'product' | 'new-product' | 'need' | 'new-need'

/** Which form of which record a draft is of. */
export function draftForm(kind: DraftKind, id: string): string {
  return `${kind}:${id}`
}
