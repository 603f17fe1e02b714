import type { PrismaClient } from '#app/platform/database/client.server.ts'
import { Prisma } from '#app/platform/database/generated/client.ts'

import type { FamilyCodes, FamilyInput } from './wanted-headings.ts'

/**
 * Counts anew who wants and who makes what stands under each heading. Nothing of it leaves the database, however large the
 * directory is. Of a product that several families would claim only what all of them are made from counts: guessing would
 * be worse.
 * @returns how many rows there are now
 */
export async function writeSupplyCounts(
  db: PrismaClient,
  families: readonly FamilyCodes[],
  inputs: readonly FamilyInput[],
  now: Date,
): Promise<number> {
  const [, written] = await db.$transaction([
    db.$executeRaw`DELETE FROM supply_count`,
    db.$executeRaw(Prisma.sql`
WITH family AS MATERIALIZED (
  SELECT f.code, h.heading, f.vsic
  FROM jsonb_to_recordset(${JSON.stringify(families)}::jsonb) AS f (code text, hs text[], vsic text[])
  CROSS JOIN unnest(f.hs) AS h (heading)
),
input AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset(${JSON.stringify(inputs)}::jsonb) AS i (family text, key text, heading text)
),
party AS MATERIALIZED (
  SELECT e.id, e.roles && ARRAY['producer', 'supplier']::enterprise_role[] AS makes,
    coalesce(s.province, s.country, '') AS place, coalesce(e.industry_group, '') AS industry_group
  FROM enterprise e LEFT JOIN LATERAL (
    SELECT province, country FROM site WHERE enterprise_id = e.id ORDER BY kind, id LIMIT 1
  ) s ON true
  WHERE e.published_at IS NOT NULL AND e.sanctioned_at IS NULL
),
fitting AS (
  SELECT DISTINCT pc.enterprise_id, array_agg(DISTINCT f.code ORDER BY f.code) AS families
  FROM family f JOIN product_code pc ON pc.code = f.heading JOIN product p ON p.id = pc.product_id
  WHERE p.vsic_codes = '{}' OR p.vsic_codes && f.vsic
  GROUP BY p.id, pc.enterprise_id
),
made_from AS MATERIALIZED (
  SELECT known.families, i.heading, array_agg(DISTINCT i.key) AS keys
  FROM (SELECT DISTINCT families FROM fitting) known JOIN input i ON i.family = ANY (known.families)
  GROUP BY 1, 2 HAVING count(DISTINCT i.family) = cardinality(known.families)
),
wanted AS (
  SELECT f.enterprise_id, m.heading, false AS need
  FROM fitting f JOIN made_from m ON m.families = f.families
  JOIN party ON party.id = f.enterprise_id AND party.makes
  WHERE NOT EXISTS (
    SELECT FROM inferred_need_choice c
    WHERE c.enterprise_id = f.enterprise_id AND c.key = ANY (m.keys) AND c.decision = 'dismissed')
  UNION ALL
  SELECT n.enterprise_id, h.heading, true
  FROM need n CROSS JOIN unnest(hs_headings(n.hs_codes)) AS h (heading)
  WHERE n.state = 'open' AND n.expires_at > ${now} AND length(h.heading) = 4
),
counted AS (
  SELECT w.heading, party.place, party.industry_group, count(DISTINCT w.enterprise_id) AS wanting,
    count(DISTINCT w.enterprise_id) FILTER (WHERE w.need) AS needing, 0 AS making
  FROM wanted w JOIN party ON party.id = w.enterprise_id GROUP BY 1, 2, 3
  UNION ALL
  SELECT pc.code, party.place, party.industry_group, 0, 0, count(DISTINCT pc.enterprise_id)
  FROM product_code pc JOIN party ON party.id = pc.enterprise_id AND party.makes
  WHERE length(pc.code) = 4 GROUP BY 1, 2, 3
)
INSERT INTO supply_count (heading, place, industry_group, wanting, needing, making, at)
SELECT heading, place, industry_group, sum(wanting), sum(needing), sum(making), ${now} FROM counted GROUP BY 1, 2, 3`),
  ])
  return written
}

/**
 * Counts anew how often partners were declined, by heading of what they make and by reason. Always over all who declined:
 * what remains of a sum when a part of it is known would tell who said what.
 */
export async function writeDeclinedCounts(db: PrismaClient): Promise<void> {
  await db.$transaction([
    db.$executeRaw`DELETE FROM declined_count`,
    db.$executeRaw`
      INSERT INTO declined_count (heading, reason, times, enterprises)
      SELECT made.code, coalesce(c.reason::text, ''), count(*), count(DISTINCT c.enterprise_id)
      FROM partner_choice c CROSS JOIN LATERAL (
        SELECT DISTINCT pc.code FROM product_code pc
        WHERE pc.enterprise_id = c.partner_id AND length(pc.code) = 4
      ) made
      WHERE c.choice IN ('not_now', 'never')
      GROUP BY GROUPING SETS ((made.code), (made.code, c.reason))
      HAVING grouping(c.reason) = 1 OR c.reason IS NOT NULL`,
  ])
}
