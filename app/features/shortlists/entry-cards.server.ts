import { bothNames, certificateState, foremost, recognitionRecord } from '#app/features/directory/index.ts'
import { type Names, properName } from '#app/features/directory/index.server.ts'
import { type Actor, actsFor, type SignedInActor } from '#app/platform/actor.ts'

import type { StoredEntry, StoredHouse } from './entries.repository.server.ts'
import type { EntryCard, EntryTarget } from './shortlist-page.ts'
import { mayEditNote, mayRemoveNote, type Owner } from './shortlist.ts'

/** What is needed to say an entry in words. */
export interface Read {
  actor: SignedInActor
  owner: Owner
  names: Names
  day: Date
}

/** An entry as the page shows it. */
export function entryCard(
  read: Read,
  { id, kind, enterprise, product, addedBy, addedAt, notes }: StoredEntry,
): EntryCard {
  const hidden =
    (enterprise ?? product?.enterprise)?.publishedAt === null ||
    (product !== null && product.removedAt !== null)
  const target = hidden
    ? null
    : enterprise
      ? enterpriseTarget(read, enterprise)
      : product
        ? productTarget(read, product)
        : null
  return {
    id,
    kind,
    target,
    addedBy: addedBy?.name ?? null,
    addedAt,
    notes: notes.map((note) => ({
      id: note.id,
      text: note.text,
      author: note.author?.name ?? null,
      mine: note.authorId === read.actor.personId,
      writtenAt: note.writtenAt,
      edited: note.editedAt !== null,
      editable: mayEditNote(read.actor, read.owner, note.authorId),
      removable: mayRemoveNote(read.actor, read.owner, note.authorId),
    })),
  }
}

function enterpriseTarget(read: Read, stored: NonNullable<StoredEntry['enterprise']>): EntryTarget {
  const { names } = read
  const { name } = bothNames(names.language, stored.nameVi, stored.nameEn)
  const recognitions = [...stored.recognitions, ...stored.products.flatMap((product) => product.recognitions)]
  return {
    slug: stored.slug,
    name,
    properName: properName(stored.nameShort ?? name.text),
    group: groupOf(names, stored.industryGroup),
    maker: null,
    ...houseFacts(read, stored),
    seal: sealOf(read, recognitions),
    demonstration: stored.origin === 'demonstration',
    meeting: meetingPath(read.actor, stored, null),
  }
}

function productTarget(read: Read, stored: NonNullable<StoredEntry['product']>): EntryTarget {
  const { names } = read
  const { name } = bothNames(names.language, stored.nameVi, stored.nameEn)
  const { enterprise: maker } = stored
  return {
    slug: stored.slug,
    name,
    properName: properName(name.text),
    group: groupOf(names, stored.industryGroup),
    maker: maker && { slug: maker.slug, name: bothNames(names.language, maker.nameVi, maker.nameEn).name },
    ...houseFacts(read, maker),
    seal: sealOf(read, stored.recognitions),
    demonstration: stored.origin === 'demonstration',
    meeting: maker && meetingPath(read.actor, maker, stored.slug),
  }
}

function houseFacts(
  { names, day }: Read,
  house: StoredHouse | null,
): Pick<EntryTarget, 'place' | 'certificates'> {
  const [site] = house?.sites ?? []
  const valid = (house?.certificates ?? []).filter(
    ({ expiresOn }) => certificateState(expiresOn, day) !== 'expired',
  )
  return {
    place: site ? names.place(site) : null,
    certificates: [...new Set(valid.map(({ standard }) => names.certificate(standard).label))],
  }
}

function groupOf(names: Names, code: string | null): EntryTarget['group'] {
  return code === null ? null : { code, name: names.group(code) }
}

function sealOf(
  { names, day }: Read,
  stored: NonNullable<StoredEntry['product']>['recognitions'],
): EntryTarget['seal'] {
  return foremost(stored.map((recognition) => recognitionRecord(recognition, names.language, day)))
}

/** Nobody asks oneself, or a house where nobody would answer. */
function meetingPath(actor: Actor, house: StoredHouse, product: string | null): string | null {
  if (actor.memberships.length === 0 || house._count.memberships === 0 || actsFor(actor, house.id))
    return null
  const parameters = new URLSearchParams({ enterprise: house.slug, ...(product ? { product } : {}) })
  return `/meetings/new?${parameters.toString()}`
}
