import type { App } from '#app/platform/app.ts'

import type { FamilyCodes } from './wanted-headings.ts'

type Reader = Pick<App, 'pool'>

/** Whose wants are counted, and the province from which makers are "here". */
export interface GapFilter {
  province: string | null
  group: string | null
  home: string
}

export interface SupplySum {
  heading: string
  wanting: number
  needing: number
  making: number
  here: number
  abroad: number
}

/** Who wants and who makes by heading, as last counted, and when that was; null before the first time. */
export async function readSupply(
  { pool }: Reader,
  { province, group, home }: GapFilter,
  heading: string | null = null,
): Promise<{ sums: SupplySum[]; at: Date | null }> {
  const asked = `($1::text IS NULL OR place = $1) AND ($2::text IS NULL OR industry_group = $2)`
  const [sums, counted] = await Promise.all([
    pool.query<SupplySum>(
      `SELECT heading, coalesce(sum(wanting) FILTER (WHERE ${asked}), 0)::int AS wanting,
         coalesce(sum(needing) FILTER (WHERE ${asked}), 0)::int AS needing, sum(making)::int AS making,
         coalesce(sum(making) FILTER (WHERE place = $3), 0)::int AS here,
         coalesce(sum(making) FILTER (WHERE place ~ '^[A-Z]' AND place <> 'VN'), 0)::int AS abroad
       FROM supply_count WHERE $4::text IS NULL OR heading = $4 GROUP BY heading`,
      [province, group, home, heading],
    ),
    pool.query<{ at: Date }>('SELECT at FROM supply_count LIMIT 1'),
  ])
  return { sums: sums.rows, at: counted.rows[0]?.at ?? null }
}

/** Searches since a Monday that found nothing, or too little, by heading. */
export async function readUnmetSearches(
  { pool }: Reader,
  since: string,
  group: string | null,
): Promise<{ heading: string; none: number; few: number; demonstration: boolean }[]> {
  const { rows } = await pool.query<{ heading: string; none: number; few: number; demonstration: boolean }>(
    `SELECT heading, coalesce(sum(searches) FILTER (WHERE found = 'none'), 0)::int AS none,
       coalesce(sum(searches) FILTER (WHERE found = 'few'), 0)::int AS few, bool_or(demonstration) AS demonstration
     FROM demand_sum
     WHERE week >= $1::date AND found <> 'many' AND heading <> '' AND ($2::text IS NULL OR industry_group = $2)
     GROUP BY heading`,
    [since, group],
  )
  return rows
}

export interface DeclinedSum {
  heading: string
  /** Null for all reasons together. */
  reason: string | null
  times: number
  enterprises: number
}

/** How often partners were declined, by heading of what they make and by reason, as last counted. */
export async function readDeclined({ pool }: Reader, heading: string | null = null): Promise<DeclinedSum[]> {
  const { rows } = await pool.query<DeclinedSum>(
    `SELECT heading, nullif(reason, '') AS reason, times, enterprises FROM declined_count
     WHERE $1::text IS NULL OR heading = $1`,
    [heading],
  )
  return rows
}

/** One product of an enterprise that wants or makes what stands under a heading. */
export interface GapProduct {
  enterpriseId: string
  slug: string
  nameVi: string
  nameEn: string | null
  origin: 'public_record' | 'member' | 'demonstration'
  country: string | null
  province: string | null
  productSlug: string
  productVi: string
  productEn: string | null
}

const SHOWN = `e.id AS "enterpriseId", e.slug, e.name_vi AS "nameVi", e.name_en AS "nameEn", e.origin,
  s.country, s.province, p.slug AS "productSlug", p.name_vi AS "productVi", p.name_en AS "productEn"`

const FROM = `product_code pc JOIN product p ON p.id = pc.product_id JOIN enterprise e ON e.id = pc.enterprise_id
  LEFT JOIN LATERAL (
    SELECT country, province FROM site WHERE enterprise_id = e.id ORDER BY kind, id LIMIT 1
  ) s ON true`

const MAKES = `e.published_at IS NOT NULL AND e.sanctioned_at IS NULL
  AND e.roles && ARRAY['producer', 'supplier']::enterprise_role[]`

/** Products that are typically made from what is wanted, a share of each family, makers in the order of their lot. */
export async function readWanting(
  { pool }: Reader,
  {
    families,
    rivals,
  }: {
    families: readonly (FamilyCodes & { key: string })[]
    /** A product of one of these too counts as neither. */
    rivals: readonly FamilyCodes[]
  },
  { province, group }: Pick<GapFilter, 'province' | 'group'>,
  limit: number,
): Promise<GapProduct[]> {
  if (families.length === 0) return []
  const asked = families.flatMap(({ hs, vsic, key }) => hs.map((heading) => ({ heading, vsic, key })))
  const share = Math.max(2, Math.ceil((limit * 3) / asked.length))
  const { rows } = await pool.query<GapProduct>(
    `SELECT drawn.* FROM jsonb_to_recordset($1::jsonb) AS f (heading text, vsic text[], key text)
     CROSS JOIN LATERAL (
       SELECT ${SHOWN} FROM ${FROM}
       WHERE pc.code = f.heading AND (p.vsic_codes = '{}' OR p.vsic_codes && f.vsic) AND ${MAKES}
         AND ($2::text IS NULL OR s.province = $2) AND ($3::text IS NULL OR e.industry_group = $3)
         AND NOT EXISTS (SELECT FROM inferred_need_choice c
           WHERE c.enterprise_id = e.id AND c.key = f.key AND c.decision = 'dismissed')
         AND NOT EXISTS (SELECT FROM jsonb_to_recordset($5::jsonb) AS r (hs text[], vsic text[])
           WHERE r.hs && hs_headings(p.hs_codes) AND (p.vsic_codes = '{}' OR p.vsic_codes && r.vsic))
       ORDER BY pc.lot LIMIT $4
     ) drawn`,
    [JSON.stringify(asked), province, group, share, JSON.stringify(rivals)],
  )
  return rows
}

/** Products under a heading, makers in the order of their lot. */
export async function readMaking({ pool }: Reader, heading: string, limit: number): Promise<GapProduct[]> {
  const { rows } = await pool.query<GapProduct>(
    `SELECT ${SHOWN} FROM ${FROM} WHERE pc.code = $1 AND ${MAKES} ORDER BY pc.lot LIMIT $2`,
    [heading, limit * 3],
  )
  return rows
}
