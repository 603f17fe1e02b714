import type { Actor, SignedInActor } from '#app/platform/actor.ts'

export const ENTRY_KINDS = ['enterprise', 'product'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** How many lists one owner may have, and what one list may hold. */
export const MOST_LISTS = 30
export const MOST_ENTRIES = 200
export const MOST_NOTES = 30
export const ENTRIES_ON_A_PAGE = 40
export const MOST_NAME_LETTERS = 80
export const MOST_NOTE_LETTERS = 2000
/** How long a removal can be taken back. */
export const UNDO_HOURS = 24

export const SORTS = ['added', 'name', 'kind', 'noted'] as const
export type Sort = (typeof SORTS)[number]

/** Whose a list is: of an enterprise, shared by all who act for it, or of one person. */
export type Owner = { enterpriseId: string; personId: null } | { enterpriseId: null; personId: string }

/** Whose a new list of this person is: of the first enterprise that the person acts for, else the person's own. */
export function ownerFor({ personId, memberships }: SignedInActor): Owner {
  const [first] = memberships
  return first ? { enterpriseId: first.enterpriseId, personId: null } : { enterpriseId: null, personId }
}

/** Whether this person sees and edits the lists of this owner. */
function mayUse(actor: Actor, { enterpriseId, personId }: Owner): boolean {
  if (enterpriseId === null) return actor.personId === personId
  return actor.memberships.some((membership) => membership.enterpriseId === enterpriseId)
}

/** A note is removed by its author, or by an owner's account of the enterprise that the list belongs to. */
export function mayRemoveNote(actor: Actor, owner: Owner, authorId: string | null): boolean {
  if (!mayUse(actor, owner)) return false
  if (authorId !== null && authorId === actor.personId) return true
  return actor.memberships.some(
    ({ enterpriseId, role }) => enterpriseId === owner.enterpriseId && role === 'owner',
  )
}

/** The words of a note are its author's alone. */
export function mayEditNote(actor: Actor, owner: Owner, authorId: string | null): boolean {
  return mayUse(actor, owner) && authorId !== null && authorId === actor.personId
}

/** What entries are put in order by. */
export interface Sortable {
  kind: EntryKind
  /** Null once the record has left the directory. */
  name: string | null
  addedAt: string
  /** The newest note. */
  notedAt: string | null
}

/** Entries in an order; what has left the directory comes last, the newest first among equals. */
export function inOrder<E extends Sortable>(entries: readonly E[], sort: Sort, language: string): E[] {
  const { compare } = new Intl.Collator(language, { numeric: true })
  const latest = (a: string | null, b: string | null) =>
    Number((a ?? '') < (b ?? '')) - Number((a ?? '') > (b ?? ''))
  const byName = (a: E, b: E) => compare(a.name ?? '', b.name ?? '')
  const by: Record<Sort, (a: E, b: E) => number> = {
    added: () => 0,
    name: byName,
    kind: (a, b) => compare(a.kind, b.kind) || byName(a, b),
    noted: (a, b) => latest(a.notedAt, b.notedAt),
  }
  return entries.toSorted(
    (a, b) =>
      Number(a.name === null) - Number(b.name === null) || by[sort](a, b) || latest(a.addedAt, b.addedAt),
  )
}
