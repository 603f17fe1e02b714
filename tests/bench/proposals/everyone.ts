import type pg from 'pg'

import { mattersOf } from '#app/features/proposals/engine/matters.ts'
import { momentOf } from '#app/features/proposals/engine/moment.ts'
import { groupOf } from '#app/features/proposals/finding/group-of.ts'
import { readParties } from '#app/features/proposals/finding/parties.repository.server.ts'
import { partyOf } from '#app/features/proposals/finding/party.ts'

const PORTION = 400

/**
 * The plain way that the product's is measured against: for one page every maker under the codes is read and scored.
 * @returns how many partners it proposes
 */
export async function everyoneScored(pool: pg.Pool, enterpriseId: string, now: Date): Promise<number> {
  const [row] = await readParties(pool, [enterpriseId], now, enterpriseId)
  if (!row) throw new Error('no such enterprise')
  const asker = partyOf(row)
  const matters = mattersOf(asker).slice(0, 4)
  const ids = new Map<string, string[]>()
  for (const { key, questions } of matters) {
    const codes = questions.flatMap(({ system, codes: asked }) =>
      system === 'vsic' ? asked.map((code) => `v${code}`) : asked,
    )
    const { rows } = await pool.query<{ id: string }>(
      'SELECT DISTINCT enterprise_id AS id FROM product_code WHERE code = ANY ($1)',
      [codes],
    )
    ids.set(
      key,
      rows.map((each) => each.id),
    )
  }
  const all = [...new Set([...ids.values()].flat())]
  const directory = new Map()
  for (let from = 0; from < all.length; from += PORTION) {
    for (const each of await readParties(pool, all.slice(from, from + PORTION), now, enterpriseId)) {
      directory.set(each.id, { row: each, party: partyOf(each) })
    }
  }
  const groups = matters.map((matter) =>
    groupOf(asker, matter, ids.get(matter.key) ?? [], directory, momentOf(now), {
      limit: 4,
      filter: { place: 'away' },
    }),
  )
  return groups.reduce((sum, group) => sum + group.partners.length, 0)
}
