import type { App } from '#app/platform/app.ts'
import { INDUSTRY_GROUPS } from '#reference/industry-groups.ts'

import type { CatalogueQuery } from './catalogue-address.ts'

type Reader = Pick<App, 'pool'>

/** What is counted of a year, of a group, of a group in a year, or of all (both null-marked by `of_*`). */
export interface StoredCount {
  of_year: boolean
  of_group: boolean
  year: number | null
  group: string | null
  demonstration: boolean
  products: number
  enterprises: number
  unnamed: number
  topTen: number
  decisions: number
  decision: string | null
}

/** The source's group; where it states none, that of what was recognised. */
const GROUP = 'coalesce(r.industry_group, p.industry_group, e.industry_group)'

const COUNTS = (which: string) => `
  SELECT grouping(r.year_to) = 0 AS of_year, grouping(${GROUP}) = 0 AS of_group,
         r.year_to AS year, ${GROUP} AS "group",
         count(DISTINCT r.product_id)::int AS products,
         count(DISTINCT e.id)::int AS enterprises,
         (count(DISTINCT r.enterprise_id) FILTER (WHERE r.product_id IS NULL))::int AS unnamed,
         (count(*) FILTER (WHERE r.top_ten))::int AS "topTen",
         (count(DISTINCT coalesce(r.decision_number, '')))::int AS decisions,
         min(r.decision_number) AS decision
  FROM recognition r
  LEFT JOIN product p ON p.id = r.product_id
  LEFT JOIN enterprise e ON e.id = coalesce(r.enterprise_id, p.enterprise_id)
  WHERE r.status <> 'revoked' ${which}
  GROUP BY GROUPING SETS ((), (r.year_to), (${GROUP}), (r.year_to, ${GROUP}))`

/** Everything that the catalogue counts, in one pass; with the invented recognitions or without. */
export async function countCatalogue({ pool }: Reader, demonstration: boolean): Promise<StoredCount[]> {
  const { rows } = await pool.query<StoredCount>(
    COUNTS(demonstration ? '' : `AND r.origin <> 'demonstration'`),
  )
  return rows
}

/** How many invented recognitions there are in each year. */
export async function countInvented({ pool }: Reader): Promise<Map<number, number>> {
  const { rows } = await pool.query<{ year: number; count: number }>(
    `SELECT year_to AS year, count(*)::int AS count FROM recognition
     WHERE origin = 'demonstration' AND status <> 'revoked' GROUP BY year_to`,
  )
  return new Map(rows.map(({ year, count }) => [year, count]))
}

export interface StoredEntry {
  id: string
  yearFrom: number | null
  yearTo: number
  topTen: boolean | null
  decisionNumber: string | null
  decisionIssuer: string | null
  decisionDate: Date | null
  validFrom: Date | null
  validTo: Date | null
  status: 'recognised' | 'expired' | 'revoked'
  origin: 'public_record' | 'member' | 'demonstration'
  sourceUrl: string | null
  basisNote: string | null
  note: string | null
  group: string | null
  productSlug: string | null
  productVi: string | null
  productEn: string | null
  enterpriseSlug: string | null
  enterpriseVi: string | null
  enterpriseEn: string | null
  found: number
}

const ENTRIES = `
  SELECT r.id, r.year_from AS "yearFrom", r.year_to AS "yearTo", r.top_ten AS "topTen",
         r.decision_number AS "decisionNumber", r.decision_issuer AS "decisionIssuer",
         r.decision_date::timestamp AT TIME ZONE 'UTC' AS "decisionDate",
         r.valid_from::timestamp AT TIME ZONE 'UTC' AS "validFrom",
         r.valid_to::timestamp AT TIME ZONE 'UTC' AS "validTo",
         r.status, r.origin, r.source_url AS "sourceUrl", r.basis_note AS "basisNote", r.note,
         ${GROUP} AS "group",
         CASE WHEN e.published_at IS NOT NULL OR e.id IS NULL THEN p.slug END AS "productSlug", p.name_vi AS "productVi", p.name_en AS "productEn",
         CASE WHEN e.published_at IS NOT NULL THEN e.slug END AS "enterpriseSlug", e.name_vi AS "enterpriseVi", e.name_en AS "enterpriseEn",
         count(*) OVER ()::int AS found
  FROM recognition r
  LEFT JOIN product p ON p.id = r.product_id
  LEFT JOIN enterprise e ON e.id = coalesce(r.enterprise_id, p.enterprise_id)
  WHERE r.year_to = $1 AND r.status <> 'revoked' AND ($2 OR r.origin <> 'demonstration')
    AND ($3::text IS NULL OR ${GROUP} = $3)
    AND NOT EXISTS (
      SELECT FROM unnest($4::text[]) AS word
      WHERE strpos(lower(unaccent(concat_ws(' ', p.name_vi, p.name_en, e.name_vi, e.name_en, e.name_short))),
                   lower(unaccent(word))) = 0)
  ORDER BY array_position($5::text[], ${GROUP}),
           r.top_ten DESC NULLS LAST, coalesce(p.name_vi, e.name_vi), r.id
  LIMIT $6 OFFSET $7`

/** The entries of a year in the order of the groups; each says how many were found in all. */
export async function findEntries(
  { pool }: Reader,
  year: number,
  query: Pick<CatalogueQuery, 'group' | 'q' | 'demonstration'>,
  { limit, offset }: { limit: number; offset: number },
): Promise<StoredEntry[]> {
  const words = query.q
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => word !== '')
  const groups = INDUSTRY_GROUPS.map(({ code }) => code)
  const { rows } = await pool.query<StoredEntry>(ENTRIES, [
    year,
    query.demonstration,
    query.group,
    words,
    groups,
    limit,
    offset,
  ])
  return rows
}
