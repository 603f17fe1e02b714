import type { Pool } from 'pg'

/** One list as it was shown; partners and scores in the same order. `at` is ISO time. */
export interface Showing {
  at: string
  enterpriseId: string
  about: string
  weights: string
  partnerIds: string[]
  scores: number[]
}

/** Keeps lists that were shown, in one statement; those of enterprises that are gone by now are left out. */
export async function insertShowings(pool: Pool, showings: readonly Showing[]): Promise<void> {
  await pool.query(INSERT, [JSON.stringify(showings)])
}

const INSERT = `
INSERT INTO proposal_showing (at, enterprise_id, about, weights, partner_ids, scores)
SELECT s.at, e.id, s.about, s.weights, s."partnerIds", s.scores
FROM jsonb_to_recordset($1::jsonb)
  AS s (at timestamptz, "enterpriseId" uuid, about text, weights text, "partnerIds" uuid[], scores real[])
JOIN enterprise e ON e.id = s."enterpriseId"`
