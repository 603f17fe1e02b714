import type { Pool } from 'pg'

/** Something that changed: its kind and id. `everything` stands for more than can be named. */
export interface Subject {
  kind: 'enterprise' | 'product' | 'need' | 'recognition' | 'everything'
  id: string
}

/** An enterprise that changed, or to which belongs what changed. */
export interface ChangedEnterprise {
  id: string
  /** Whether everybody may see it now, or could until a moment ago. */
  published: boolean
  /** HS headings and VSIC classes of its products and open needs. */
  codes: string[]
}

/** The enterprises that changes concern, with what partners are looked for by. Unknown ids are left out. */
export async function findChanged(pool: Pool, subjects: readonly Subject[]): Promise<ChangedEnterprise[]> {
  const { rows } = await pool.query<ChangedEnterprise>(FIND, [JSON.stringify(subjects)])
  return rows
}

// An enterprise that has just been taken out of the directory is still told of, so that it leaves the lists.
const FIND = `
WITH subject AS MATERIALIZED (
  SELECT s.kind, s.id::uuid AS id FROM jsonb_to_recordset($1::jsonb) AS s (kind text, id text)
  WHERE s.id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
),
concerned AS MATERIALIZED (
  SELECT id FROM subject WHERE kind = 'enterprise'
  UNION SELECT p.enterprise_id FROM product p JOIN subject s ON s.kind = 'product' AND s.id = p.id
  UNION SELECT n.enterprise_id FROM need n JOIN subject s ON s.kind = 'need' AND s.id = n.id
  UNION SELECT coalesce(r.enterprise_id, p.enterprise_id)
    FROM recognition r JOIN subject s ON s.kind = 'recognition' AND s.id = r.id LEFT JOIN product p ON p.id = r.product_id
)
SELECT e.id,
  e.published_at IS NOT NULL OR EXISTS (SELECT FROM domain_event d
    WHERE d.subject_kind = 'enterprise' AND d.subject_id = e.id::text AND d.kind = 'enterprise.unpublished' AND d.at > now() - interval '1 minute') AS published,
  ARRAY(
    SELECT left(code, 4) FROM product p CROSS JOIN unnest(p.hs_codes) AS code
    WHERE p.enterprise_id = e.id AND p.removed_at IS NULL
    UNION SELECT code FROM product p CROSS JOIN unnest(p.vsic_codes) AS code
    WHERE p.enterprise_id = e.id AND p.removed_at IS NULL
    UNION SELECT left(code, 4) FROM need n CROSS JOIN unnest(n.hs_codes) AS code WHERE n.enterprise_id = e.id AND n.state = 'open'
    UNION SELECT code FROM need n CROSS JOIN unnest(n.vsic_codes) AS code WHERE n.enterprise_id = e.id AND n.state = 'open'
  ) AS codes
FROM enterprise e JOIN concerned USING (id)`
