import type { App } from '#app/platform/app.ts'

import { PRESENT } from '../presence.repository.server.ts'
import { type LiveFilter, wordsOf } from './live-desk.ts'

export interface LiveRow {
  id: string
  slug: string
  nameVi: string
  nameEn: string | null
  nameShort: string | null
  origin: 'public_record' | 'member' | 'demonstration'
  roles: string[]
  industryGroup: string | null
  languages: string[]
  site: { country: string; province: string | null; city: string | null } | null
}

export interface LiveRows {
  total: number
  all: number
  groups: string[]
  languages: string[]
  places: { country: string; province: string | null }[]
  rows: LiveRow[]
}

/** How words are compared: without marks and case. */
const folded = (text: string) => `unaccent(lower(${text}))`
const NAMES = folded(`concat_ws(' ', e.name_vi, e.name_en, e.name_short, array_to_string(e.aliases, ' '))`)
const PRODUCTS = `EXISTS (
  SELECT 1 FROM product p WHERE p.enterprise_id = e.id AND p.removed_at IS NULL
    AND ${folded(`concat_ws(' ', p.name_vi, p.name_en)`)} LIKE '%' || word || '%'
)`

/**
 * One page of the enterprises where somebody is available, and what they can be narrowed by. It begins with the people who
 * are there, so its cost follows their number and not that of the directory. Recognised ones come first; among equals the lot
 * of the day decides, so that nobody is always last.
 */
const LIVE_DESK = `
  WITH here AS MATERIALIZED (
    SELECT DISTINCT m.enterprise_id AS id
    FROM (${PRESENT}) present
    JOIN membership m ON m.person_id = present.person_id
    WHERE present.presence = 'available'
  ), open AS MATERIALIZED (
    SELECT e.id, e.industry_group, e.languages
    FROM here
    JOIN enterprise e ON e.id = here.id
    WHERE e.published_at IS NOT NULL AND NOT e.id = ANY($1::uuid[])
  ), recognised AS (
    SELECT DISTINCT coalesce(r.enterprise_id, p.enterprise_id) AS id
    FROM recognition r
    LEFT JOIN product p ON p.id = r.product_id
    WHERE r.status = 'recognised' AND (r.valid_to IS NULL OR r.valid_to >= $2::date)
  ), fitting AS MATERIALIZED (
    SELECT o.id
    FROM open o
    WHERE ($3 = '' OR o.industry_group = $3)
      AND ($6 = '' OR $6 = ANY(o.languages))
      AND ($4 = '' AND $5 = '' OR EXISTS (
        SELECT 1 FROM site s
        WHERE s.enterprise_id = o.id AND ($4 = '' OR s.country = $4) AND ($5 = '' OR s.province = $5)
      ))
      AND ($7 = '{}' OR NOT EXISTS (
        SELECT 1
        FROM enterprise e, (SELECT ${folded('given')} AS word FROM unnest($7::text[]) given) asked
        WHERE e.id = o.id AND NOT (${NAMES} LIKE '%' || word || '%' OR ${PRODUCTS})
      ))
  ), page AS (
    SELECT f.id, row_number() OVER (
      ORDER BY (c.id IS NOT NULL) DESC, hashtextextended(f.id::text, $2::date - '2020-01-01'::date), f.id
    ) AS place
    FROM fitting f
    LEFT JOIN recognised c ON c.id = f.id
    ORDER BY place
    LIMIT $8 OFFSET $9
  )
  SELECT
    (SELECT count(*)::int FROM fitting) AS total,
    (SELECT count(*)::int FROM open) AS "all",
    ARRAY(SELECT DISTINCT industry_group FROM open WHERE industry_group IS NOT NULL) AS groups,
    ARRAY(SELECT DISTINCT unnest(languages) FROM open) AS languages,
    coalesce((
      SELECT json_agg(places) FROM (
        SELECT DISTINCT s.country, s.province FROM open JOIN site s ON s.enterprise_id = open.id
      ) places
    ), '[]') AS places,
    coalesce((
      SELECT json_agg(json_build_object(
        'id', e.id, 'slug', e.slug, 'nameVi', e.name_vi, 'nameEn', e.name_en, 'nameShort', e.name_short,
        'origin', e.origin, 'roles', e.roles, 'industryGroup', e.industry_group, 'languages', e.languages,
        'site', (
          SELECT json_build_object('country', s.country, 'province', s.province, 'city', s.city)
          FROM site s WHERE s.enterprise_id = e.id ORDER BY s.id LIMIT 1
        )
      ) ORDER BY page.place)
      FROM page JOIN enterprise e ON e.id = page.id
    ), '[]') AS rows`

/** @param own the asker's enterprises, which are left out; `day` decides the lot and what is in force */
export async function findLiveDesk(
  { pool }: Pick<App, 'pool'>,
  own: readonly string[],
  filter: LiveFilter,
  { day, take, skip }: { day: string; take: number; skip: number },
): Promise<LiveRows> {
  const { rows } = await pool.query<LiveRows>(LIVE_DESK, [
    own,
    day,
    filter.group,
    filter.country,
    filter.province,
    filter.language,
    // What a pattern means by itself is meant as a letter.
    wordsOf(filter.q).map((word) => word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)),
    take,
    skip,
  ])
  const [found] = rows
  if (!found) throw new Error('the live desk answered with nothing')
  return found
}
