import type { App } from '#app/platform/app.ts'

/** How much there is of what administrators look after. */
export interface Overview {
  people: number
  blocked: number
  leaving: number
  staff: number
  enterprises: number
  unowned: number
  products: number
  failedEvents: number
  changesToday: number
  sealedAt: Date | null
}

export async function readOverviewCounts(pool: App['pool'], since: Date): Promise<Overview> {
  const { rows } = await pool.query<Overview>(
    `SELECT
       (SELECT count(*)::int FROM person WHERE erased_at IS NULL) AS people,
       (SELECT count(*)::int FROM person WHERE blocked_at IS NOT NULL AND erased_at IS NULL) AS blocked,
       (SELECT count(*)::int FROM person WHERE erase_due_at IS NOT NULL) AS leaving,
       (SELECT count(*)::int FROM person WHERE cardinality(staff_roles) > 0) AS staff,
       (SELECT count(*)::int FROM enterprise) AS enterprises,
       (SELECT count(*)::int FROM enterprise e WHERE NOT EXISTS (
         SELECT FROM membership m WHERE m.enterprise_id = e.id AND m.role = 'owner')) AS unowned,
       (SELECT count(*)::int FROM product) AS products,
       (SELECT count(*)::int FROM event_delivery WHERE delivered_at IS NULL AND attempts > 0) AS "failedEvents",
       (SELECT count(*)::int FROM audit_entry WHERE at >= $1) AS "changesToday",
       (SELECT max(to_at) FROM audit_seal) AS "sealedAt"`,
    [since],
  )
  const [counts] = rows
  if (!counts) throw new Error('the counts have one row')
  return counts
}
