import type { Pool } from 'pg'

import type { Transaction } from '#app/platform/database/client.server.ts'

/** What an enterprise has decided about what was inferred of it, by the keys of matters. */
export async function findSettled(
  pool: Pool,
  enterpriseId: string,
): Promise<Map<string, 'confirmed' | 'dismissed'>> {
  const { rows } = await pool.query<{ key: string; decision: 'confirmed' | 'dismissed' }>(
    'SELECT key, decision FROM inferred_need_choice WHERE enterprise_id = $1',
    [enterpriseId],
  )
  return new Map(rows.map(({ key, decision }) => [key, decision]))
}

/** Marks a matter as not wanted. */
export async function putDismissal(
  tx: Transaction,
  choice: { enterpriseId: string; key: string; personId: string; at: Date },
): Promise<void> {
  const { enterpriseId, key, personId, at } = choice
  const data = { decision: 'dismissed', personId, at } as const
  await tx.inferredNeedChoice.upsert({
    where: { enterpriseId_key: { enterpriseId, key } },
    create: { enterpriseId, key, ...data },
    update: data,
  })
}

/** Takes a dismissal back. */
export async function removeDismissal(tx: Transaction, enterpriseId: string, key: string): Promise<void> {
  await tx.inferredNeedChoice.deleteMany({ where: { enterpriseId, key, decision: 'dismissed' } })
}
