import type { Pool } from 'pg'

import type { SuppliedInput } from './supply-chain.ts'

interface Asked {
  key: string
  codes: string[]
}

const NAMED = 3

/** The product of a published maker, with what its composition is found by. */
export async function findChainProduct(pool: Pool, slug: string) {
  const { rows } = await pool.query<{
    id: string
    slug: string
    nameVi: string
    nameEn: string | null
    descriptionVi: string | null
    descriptionEn: string | null
    hsCodes: string[]
    vsicCodes: string[]
    demonstration: boolean
    maker: { id: string; slug: string; name: { vi: string; en: string | null } } | null
  }>(
    `SELECT p.id, p.slug, p.name_vi AS "nameVi", p.name_en AS "nameEn", p.description_vi AS "descriptionVi",
       p.description_en AS "descriptionEn", p.hs_codes AS "hsCodes", p.vsic_codes AS "vsicCodes",
       p.origin = 'demonstration' AS demonstration,
       CASE WHEN e.id IS NOT NULL THEN json_build_object('id', e.id, 'slug', e.slug,
         'name', json_build_object('vi', e.name_vi, 'en', e.name_en)) END AS maker
     FROM product p LEFT JOIN enterprise e ON e.id = p.enterprise_id
     WHERE p.slug = $1 AND p.removed_at IS NULL AND (e.id IS NULL OR e.published_at IS NOT NULL)`,
    [slug],
  )
  return rows[0] ?? null
}

/** Makers under the codes of each input by the place of their head office; the enterprise `without` is left out. */
export async function countSuppliers(pool: Pool, asked: readonly Asked[], without: string | null) {
  const { rows } = await pool.query<{
    key: string
    country: string
    province: string | null
    suppliers: number
  }>({
    name: 'count-suppliers',
    text: `${SUPPLIERS}
      SELECT maker.key, s.country, s.province, count(DISTINCT maker.id)::int AS suppliers
      FROM maker JOIN site s ON s.enterprise_id = maker.id AND s.kind = 'head_office'
      GROUP BY maker.key, s.country, s.province ORDER BY suppliers DESC, s.country, s.province`,
    values: [JSON.stringify(asked), without],
  })
  return rows
}

/** A few makers of each input by name: recognised ones first, then by lot. */
export async function nameSuppliers(pool: Pool, asked: readonly Asked[], without: string | null) {
  const { rows } = await pool.query<SuppliedInput['named'][number] & { key: string }>({
    name: 'name-suppliers',
    text: `${SUPPLIERS},
      ranked AS (
        SELECT key, id, recognised, row_number() OVER (PARTITION BY key ORDER BY recognised DESC, lot) AS place
        FROM (
          SELECT DISTINCT key, id, lot,
            id IN (SELECT enterprise_id FROM recognition WHERE status = 'recognised') AS recognised
          FROM maker
        ) AS each
      )
      SELECT ranked.key, e.slug, json_build_object('vi', e.name_vi, 'en', e.name_en) AS name, s.country, s.province,
        ranked.recognised
      FROM ranked JOIN enterprise e ON e.id = ranked.id
      JOIN LATERAL (
        SELECT country, province FROM site WHERE enterprise_id = e.id ORDER BY kind, id LIMIT 1
      ) AS s ON true
      WHERE ranked.place <= ${NAMED} ORDER BY ranked.key, ranked.place`,
    values: [JSON.stringify(asked), without],
  })
  return rows
}

const SUPPLIERS = `
WITH asked AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS q (key text, codes text[])),
maker AS MATERIALIZED (
  SELECT a.key, e.id, pc.lot
  FROM asked a CROSS JOIN LATERAL unnest(a.codes) AS wanted (code)
  JOIN product_code pc ON pc.code = wanted.code
  JOIN enterprise e ON e.id = pc.enterprise_id
  WHERE e.published_at IS NOT NULL AND e.sanctioned_at IS NULL AND e.id IS DISTINCT FROM $2::uuid
    AND e.roles && ARRAY['producer', 'supplier']::enterprise_role[]
)`
