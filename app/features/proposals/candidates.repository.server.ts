import type { Pool } from 'pg'

import type { CandidateQuestion } from './matters.ts'

export interface CandidateBounds {
  askerId: string
  now: Date
  day: string
  /** Place of the asker; others come first. */
  province: string | null
  country: string | null
  /** Only partners with a site there, or with this certificate valid today. */
  filter: { province?: string | undefined; country?: string | undefined; certificate?: string | undefined }
  /** At most this many enterprises over all questions, shared out evenly between them. */
  limit: number
}

/**
 * Finds enterprises by code for any number of questions in one query, bounded in all by `limit`.
 * Among too many, those with the required certificates go first, then makers of recognised products, then those elsewhere,
 * then an order that is fixed for the asker and favours nobody.
 *
 * @returns enterprise ids by question key.
 */
export async function findCandidates(
  pool: Pool,
  questions: readonly CandidateQuestion[],
  bounds: CandidateBounds,
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>(questions.map(({ key }) => [key, []]))
  const asked = questions.filter((question) => question.codes.length > 0)
  if (asked.length === 0) return found
  const { askerId, now, day, province, country, filter, limit } = bounds
  const answer = await pool.query<{ key: string; id: string }>(FIND_CANDIDATES, [
    JSON.stringify(asked),
    askerId,
    now,
    day,
    province,
    country,
    filter.province ?? null,
    filter.country ?? null,
    filter.certificate ?? null,
    limit,
  ])
  for (const { key, id } of answer.rows) found.get(key)?.push(id)
  return found
}

const FIND_CANDIDATES = `
WITH asked AS MATERIALIZED (
  SELECT q.key, q.among, q.system, q.roles, q.certificates, code
  FROM jsonb_to_recordset($1::jsonb)
    AS q (key text, among text, system text, codes text[], roles text[], certificates text[])
  CROSS JOIN unnest(q.codes) AS code
),
matched AS (
  SELECT a.key, a.roles, a.certificates, p.enterprise_id
  FROM product p CROSS JOIN unnest(p.hs_codes) AS hs
  JOIN asked a ON a.among = 'products' AND a.system = 'hs' AND a.code = left(hs, 4)
  UNION
  SELECT a.key, a.roles, a.certificates, p.enterprise_id
  FROM product p CROSS JOIN unnest(p.hs_codes) AS hs
  JOIN asked a ON a.among = 'products' AND a.system = 'hs' AND length(a.code) = 2 AND a.code = left(hs, 2)
  UNION
  SELECT a.key, a.roles, a.certificates, p.enterprise_id
  FROM product p CROSS JOIN unnest(p.vsic_codes) AS vsic
  JOIN asked a ON a.among = 'products' AND a.system = 'vsic' AND a.code = vsic
  UNION
  SELECT a.key, a.roles, a.certificates, n.enterprise_id
  FROM need n CROSS JOIN unnest(n.hs_codes) AS hs
  JOIN asked a ON a.among = 'needs' AND a.system = 'hs' AND a.code = left(hs, 4)
  WHERE n.state = 'open' AND n.expires_at > $3
  UNION
  SELECT a.key, a.roles, a.certificates, n.enterprise_id
  FROM need n CROSS JOIN unnest(n.vsic_codes) AS vsic
  JOIN asked a ON a.among = 'needs' AND a.system = 'vsic' AND a.code = vsic
  WHERE n.state = 'open' AND n.expires_at > $3
),
eligible AS (
  SELECT DISTINCT m.key, m.certificates, e.id
  FROM matched m
  JOIN enterprise e ON e.id = m.enterprise_id
  WHERE e.id <> $2::uuid
    AND e.roles::text[] && m.roles
    AND ($7::text IS NULL OR EXISTS (SELECT FROM site s WHERE s.enterprise_id = e.id AND s.province = $7))
    AND ($8::text IS NULL OR EXISTS (SELECT FROM site s WHERE s.enterprise_id = e.id AND s.country = $8))
    AND ($9::text IS NULL OR EXISTS (SELECT FROM certificate c
      WHERE c.enterprise_id = e.id AND c.standard = $9
        AND c.issued_on <= $4::date AND (c.expires_on IS NULL OR c.expires_on >= $4::date)))
),
ranked AS (
  SELECT key, id, row_number() OVER (
    PARTITION BY key
    ORDER BY
      CASE WHEN cardinality(certificates) > 0 THEN (SELECT count(DISTINCT c.standard) FROM certificate c
        WHERE c.enterprise_id = eligible.id AND c.standard = ANY (certificates)
          AND c.issued_on <= $4::date AND (c.expires_on IS NULL OR c.expires_on >= $4::date)) END DESC NULLS LAST,
      EXISTS (SELECT FROM recognition r WHERE r.enterprise_id = eligible.id AND r.status <> 'revoked') DESC,
      EXISTS (SELECT FROM site s WHERE s.enterprise_id = eligible.id AND s.kind = 'head_office'
          AND s.country = $6 AND s.province IS NOT DISTINCT FROM $5),
      md5(id::text || $2::uuid::text)
  ) AS place
  FROM eligible
),
shared AS (
  SELECT key, id, place, min(place) OVER (PARTITION BY id) AS best FROM ranked
),
numbered AS (
  SELECT key, id, place, dense_rank() OVER (ORDER BY best, md5(id::text || $2::uuid::text), id) AS number FROM shared
)
SELECT key, id FROM numbered WHERE number <= $10 ORDER BY key, place`

/** Countries in which the directory knows anybody, for filters. */
export async function readDirectoryCountries(pool: Pool): Promise<string[]> {
  const answer = await pool.query<{ country: string }>('SELECT DISTINCT country FROM site ORDER BY country')
  return answer.rows.map((row) => row.country)
}
