import { bothNames } from '#app/features/directory/index.ts'
import type { Names } from '#app/features/directory/index.server.ts'

import type { Moment } from '../engine/proposal.ts'
import { partyOf, type PartyRow } from '../finding/party.ts'
import { labelsFor } from '../page/labels.ts'
import type { PairSide, ShownReasons } from './broker-page.ts'
import { explainPair } from './explain-pair.ts'
import { isPairPossible } from './pair-possible.ts'
import type { SideRow } from './read-pairs.repository.server.ts'

/** An enterprise as pages of pairs show it. */
export function sideOf(row: SideRow, names: Names): PairSide {
  const [site] = row.sites
  return {
    slug: row.slug,
    name: bothNames(names.language, row.nameVi, row.nameEn).name,
    place: site ? names.place(site) : null,
    owners: row._count.memberships,
    demonstration: row.origin === 'demonstration',
  }
}

/** Whether two may be brought together, and what the rules say for it. */
export function judgePair(
  [first, second]: readonly PartyRow[],
  moment: Moment,
  { language }: Names,
): { possible: boolean; reasons: ShownReasons | null } {
  if (!first || !second) return { possible: false, reasons: null }
  const [one, other] = [first, second].map((row) => ({ row, party: partyOf(row) }))
  if (!one || !other || !isPairPossible(one.party, other.party)) return { possible: false, reasons: null }
  const found = explainPair(one, other, moment)
  if (!found) return { possible: true, reasons: null }
  const labels = labelsFor({ countries: [], groups: [{ wish: null, partners: [found.partner] }] }, language)
  return { possible: true, reasons: { ...found, labels, day: moment.day } }
}
