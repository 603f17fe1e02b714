import type { Pool } from 'pg'

import type { CandidateQuestion } from '../engine/matters.ts'

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

/** Enterprises drawn for one question; enough that hundreds remain when roles and places are looked at. */
const DRAWN = 5000

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
    DRAWN,
  ])
  for (const { key, id } of answer.rows) found.get(key)?.push(id)
  return found
}

// Every step that is joined again stands by itself: estimates of what is in a list of codes are far too low, and the
// database would look each of thousands of rows up one by one.
const FIND_CANDIDATES = `
WITH question AS MATERIALIZED (
  SELECT row_number() OVER ()::int AS number, dense_rank() OVER (ORDER BY key)::int AS matter, q.*
  FROM jsonb_to_recordset($1::jsonb)
    AS q (key text, among text, system text, codes text[], roles text[], certificates text[])
),
asked AS MATERIALIZED (
  SELECT number, among, system, code FROM question CROSS JOIN unnest(codes) AS code
),
coded AS MATERIALIZED (
  SELECT p.enterprise_id, left(code, 4) AS heading
  FROM product p CROSS JOIN unnest(p.hs_codes) AS code
  WHERE p.removed_at IS NULL
    AND hs_headings(p.hs_codes) && (SELECT array_agg(code) FROM asked WHERE among = 'products' AND system = 'hs')
),
made AS MATERIALIZED (
  SELECT enterprise_id, 'hs' AS system, heading AS code FROM coded
  UNION ALL
  SELECT enterprise_id, 'hs', left(heading, 2) FROM coded
  WHERE EXISTS (SELECT FROM asked WHERE among = 'products' AND system = 'hs' AND length(code) = 2)
  UNION ALL
  SELECT p.enterprise_id, 'vsic', code
  FROM product p CROSS JOIN unnest(p.vsic_codes) AS code
  WHERE p.removed_at IS NULL AND p.vsic_codes && (SELECT array_agg(code) FROM asked WHERE among = 'products' AND system = 'vsic')
),
wanted AS MATERIALIZED (
  SELECT n.enterprise_id, 'hs' AS system, left(code, 4) AS code
  FROM need n CROSS JOIN unnest(n.hs_codes) AS code WHERE n.state = 'open' AND n.expires_at > $3
  UNION ALL
  SELECT n.enterprise_id, 'vsic', code
  FROM need n CROSS JOIN unnest(n.vsic_codes) AS code WHERE n.state = 'open' AND n.expires_at > $3
),
matched AS MATERIALIZED (
  SELECT a.number, made.enterprise_id FROM made JOIN asked a USING (system, code) WHERE a.among = 'products'
  UNION
  SELECT a.number, wanted.enterprise_id FROM wanted JOIN asked a USING (system, code) WHERE a.among = 'needs'
),
recognised AS MATERIALIZED (
  SELECT enterprise_id FROM recognition WHERE status <> 'revoked' AND enterprise_id IS NOT NULL
),
-- Of tens of thousands under one heading only the first by lot are looked at, unless a filter or a certificate decides.
drawn AS MATERIALIZED (
  SELECT number, enterprise_id, draw, row_number() OVER (PARTITION BY number
    ORDER BY enterprise_id IN (SELECT enterprise_id FROM recognised) DESC, draw, enterprise_id) AS place
  FROM (SELECT *, uuid_hash_extended(enterprise_id, uuid_hash_extended($2::uuid, 0)) AS draw FROM matched) AS lots
),
kept AS MATERIALIZED (
  SELECT d.number, d.enterprise_id, d.draw FROM drawn d JOIN question q USING (number)
  WHERE d.place <= $11 OR cardinality(q.certificates) > 0 OR coalesce($7, $8, $9) IS NOT NULL
),
party AS MATERIALIZED (
  SELECT e.id, e.roles::text[] AS roles FROM enterprise e
  WHERE e.id = ANY (ARRAY(SELECT DISTINCT enterprise_id FROM kept)) AND e.id <> $2::uuid AND e.published_at IS NOT NULL
    AND ($7::text IS NULL OR EXISTS (SELECT FROM site s WHERE s.enterprise_id = e.id AND s.province = $7))
    AND ($8::text IS NULL OR EXISTS (SELECT FROM site s WHERE s.enterprise_id = e.id AND s.country = $8))
    AND ($9::text IS NULL OR EXISTS (SELECT FROM certificate c
      WHERE c.enterprise_id = e.id AND c.standard = $9
        AND c.issued_on <= $4::date AND (c.expires_on IS NULL OR c.expires_on >= $4::date)))
),
eligible AS MATERIALIZED (
  SELECT q.matter, party.id, kept.draw, max(q.certificates) AS certificates
  FROM kept JOIN question q USING (number) JOIN party ON party.id = kept.enterprise_id
  WHERE party.roles && q.roles
  GROUP BY q.matter, party.id, kept.draw
),
near AS MATERIALIZED (
  SELECT enterprise_id FROM site
  WHERE kind = 'head_office' AND country = $6 AND (province = $5 OR ($5 IS NULL AND province IS NULL))
),
ranked AS (
  SELECT matter, id, draw, row_number() OVER (
    PARTITION BY matter
    ORDER BY
      CASE WHEN cardinality(certificates) > 0 THEN (SELECT count(DISTINCT c.standard) FROM certificate c
        WHERE c.enterprise_id = eligible.id AND c.standard = ANY (certificates)
          AND c.issued_on <= $4::date AND (c.expires_on IS NULL OR c.expires_on >= $4::date)) END DESC NULLS LAST,
      id IN (SELECT enterprise_id FROM recognised) DESC,
      id IN (SELECT enterprise_id FROM near),
      draw
  ) AS place
  FROM eligible
),
shared AS (
  SELECT matter, id, place, draw, min(place) OVER (PARTITION BY id) AS best FROM ranked
),
numbered AS (
  SELECT matter, id, place, dense_rank() OVER (ORDER BY best, draw, id) AS number FROM shared
)
SELECT q.key, n.id FROM numbered n JOIN (SELECT DISTINCT matter, key FROM question) q USING (matter)
WHERE n.number <= $10 ORDER BY q.key, n.place`

/** Countries in which the directory knows anybody, for filters; from one to the next through the index. */
export async function readDirectoryCountries(pool: Pool): Promise<string[]> {
  const answer = await pool.query<{ country: string }>(`
    WITH RECURSIVE known AS (
      (SELECT country FROM site ORDER BY country LIMIT 1)
      UNION ALL
      SELECT (SELECT s.country FROM site s WHERE s.country > known.country ORDER BY s.country LIMIT 1)
      FROM known WHERE known.country IS NOT NULL
    )
    SELECT country FROM known WHERE country IS NOT NULL`)
  return answer.rows.map((row) => row.country)
}
