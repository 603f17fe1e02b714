import type { Pool } from 'pg'

import type { CandidateQuestion } from '../engine/matters.ts'

export interface CandidateBounds {
  askerId: string
  now: Date
  day: string
  /** Only partners with a site there, or with this certificate valid today. */
  filter: { province?: string | undefined; country?: string | undefined; certificate?: string | undefined }
  /** At most about this many products and needs over all questions, shared out evenly between them. */
  limit: number
}

/** A product, or an open need, under a code that a question asks for. */
export interface Drawn {
  /** Of the matter that asks. */
  key: string
  among: CandidateQuestion['among']
  enterpriseId: string
  nameVi: string
  nameEn: string | null
  descriptionVi: string | null
  descriptionEn: string | null
  hsCodes: string[]
  vsicCodes: string[]
}

/** Enough of a description to see what a thing is. */
const DESCRIPTION = 600
/** However many codes are asked for, each gets a few. */
const LEAST_EACH = 4
/** Makers under a code who miss a certificate that is asked for. */
const NEAR_EACH = 12

/**
 * Draws products and open needs by code for any number of questions in one query, each code its share.
 *
 * Makers stand in a lottery order that is fixed once and for all; an asker begins at its own place in it, so that nobody
 * stands first for all. Makers of recognised products come besides. What is drawn costs the same however many there are.
 */
export async function drawCandidates(
  pool: Pool,
  questions: readonly CandidateQuestion[],
  bounds: CandidateBounds,
): Promise<Drawn[]> {
  const asked = questions.flatMap(({ key, among, system, codes, roles, certificates }) =>
    codes.map((code) => ({
      key,
      among,
      code: system === 'vsic' ? `v${code}` : code,
      roles,
      certificates,
      share: Math.max(LEAST_EACH, Math.ceil(bounds.limit / questions.length / codes.length)),
    })),
  )
  if (asked.length === 0) return []
  const { askerId, now, day, filter } = bounds
  const answer = await pool.query<Drawn>({
    // Planned once for each connection: planning takes as long as drawing.
    name: 'draw-candidates',
    text: DRAW_CANDIDATES,
    values: [
      JSON.stringify(asked),
      askerId,
      now,
      day,
      filter.province ?? null,
      filter.country ?? null,
      filter.certificate ?? null,
    ],
  })
  return answer.rows
}

/** Published, not under sanctions, in a role that is asked for, with the certificates, and what the reader filters by. */
const ELIGIBLE = `
  e.published_at IS NOT NULL AND e.sanctioned_at IS NULL AND e.id <> $2 AND e.roles::text[] && a.roles
  AND ($5::text IS NULL OR EXISTS (SELECT FROM site s WHERE s.enterprise_id = e.id AND s.province = $5))
  AND ($6::text IS NULL OR EXISTS (SELECT FROM site s WHERE s.enterprise_id = e.id AND s.country = $6))
  AND ($7::text IS NULL OR EXISTS (SELECT FROM certificate c
    WHERE c.enterprise_id = e.id AND c.standard = $7
      AND c.issued_on <= $4::date AND (c.expires_on IS NULL OR c.expires_on >= $4::date)))`

/** Holds every certificate that is asked for, or none is. */
const CERTIFIED = `(cardinality(a.certificates) = 0 OR (
  SELECT count(DISTINCT c.standard) FROM certificate c
  WHERE c.enterprise_id = e.id AND c.standard = ANY (a.certificates)
    AND c.issued_on <= $4::date AND (c.expires_on IS NULL OR c.expires_on >= $4::date)
  ) = cardinality(a.certificates))`

const makersFrom = (place: string) => `
  SELECT pc.product_id FROM product_code pc JOIN enterprise e ON e.id = pc.enterprise_id
  WHERE pc.code = a.code AND pc.lot ${place} proposal_lot($2::uuid) AND ${ELIGIBLE} AND ${CERTIFIED}
  ORDER BY pc.lot LIMIT a.share`

// Each share is read in the order of its index and ends when it is full: that is why every code has a step of its own.
const DRAW_CANDIDATES = `
WITH asked AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset($1::jsonb)
    AS q (key text, among text, code text, roles text[], certificates text[], share int)
),
made AS (
  SELECT DISTINCT a.key, drawn.product_id
  FROM asked a CROSS JOIN LATERAL (
    SELECT product_id FROM ((${makersFrom('>=')}) UNION ALL (${makersFrom('<')})) AS round LIMIT a.share
  ) AS drawn
  WHERE a.among = 'products'
  UNION
  SELECT a.key, pc.product_id
  FROM recognition r JOIN product_code pc ON pc.enterprise_id = r.enterprise_id JOIN asked a ON a.code = pc.code
  JOIN enterprise e ON e.id = pc.enterprise_id
  WHERE a.among = 'products' AND r.status <> 'revoked' AND ${ELIGIBLE} AND ${CERTIFIED}
  UNION
  -- Of those who miss a certificate a few are looked at too, so that a short list can say how many came near.
  SELECT a.key, near.product_id
  FROM asked a CROSS JOIN LATERAL (
    SELECT pc.product_id FROM product_code pc JOIN enterprise e ON e.id = pc.enterprise_id
    WHERE pc.code = a.code AND ${ELIGIBLE} AND NOT ${CERTIFIED} ORDER BY pc.lot LIMIT ${NEAR_EACH}
  ) AS near
  WHERE a.among = 'products' AND cardinality(a.certificates) > 0
)
SELECT made.key, 'products' AS among, p.enterprise_id AS "enterpriseId", p.name_vi AS "nameVi", p.name_en AS "nameEn",
  left(p.description_vi, ${DESCRIPTION}) AS "descriptionVi", left(p.description_en, ${DESCRIPTION}) AS "descriptionEn",
  p.hs_codes AS "hsCodes", p.vsic_codes AS "vsicCodes"
FROM made JOIN product p ON p.id = made.product_id
UNION ALL
SELECT a.key, 'needs', n.enterprise_id, n.title_vi, n.title_en,
  left(n.description_vi, ${DESCRIPTION}), left(n.description_en, ${DESCRIPTION}), n.hs_codes, n.vsic_codes
FROM asked a CROSS JOIN LATERAL (
  SELECT n.* FROM need n JOIN enterprise e ON e.id = n.enterprise_id
  WHERE n.state = 'open' AND n.expires_at > $3
    AND (hs_headings(n.hs_codes) @> ARRAY[a.code] OR n.vsic_codes @> ARRAY[substr(a.code, 2)])
    AND (n.visibility <> 'chosen'
      OR EXISTS (SELECT FROM need_invitee i WHERE i.need_id = n.id AND i.enterprise_id = $2))
    AND ${ELIGIBLE}
  ORDER BY uuid_hash_extended(n.id, uuid_hash_extended($2::uuid, 0)) LIMIT a.share
) AS n
WHERE a.among = 'needs'
UNION ALL
SELECT a.key, 'capabilities', c.enterprise_id, c.process, NULL, NULL, NULL, '{}', '{}'
FROM asked a CROSS JOIN LATERAL (
  SELECT c.enterprise_id, c.process FROM capability c JOIN enterprise e ON e.id = c.enterprise_id
  WHERE c.process = a.code AND c.removed_at IS NULL AND ${ELIGIBLE} AND ${CERTIFIED}
  ORDER BY proposal_lot(e.id) < proposal_lot($2::uuid), proposal_lot(e.id) LIMIT a.share
) AS c
WHERE a.among = 'capabilities'`

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
