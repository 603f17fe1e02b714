import {
  HERE,
  imageOf,
  insertOf,
  MAKER_JOINS,
  MAKER_PROBLEM,
  ORIGIN,
  OWNED_ORIGIN,
  TODAY,
  updateOf,
  VERSIONED,
  type KindSql,
} from './kind-sql.ts'

const COLUMNS = {
  name_vi: 'text',
  name_en: 'text',
  description_vi: 'text',
  description_en: 'text',
  industry_group: 'text',
  hs_codes: 'text[]',
  vsic_codes: 'text[]',
  source_url: 'text',
  source_note: 'text',
  as_of: 'date',
}

/** The newest fact of a kind is the one that counts. */
const newest = (kind: string, alias: string) => `
  LEFT JOIN LATERAL (
    SELECT value, unit, period FROM capability_fact f
    WHERE f.product_id = r.id AND f.kind = '${kind}' ORDER BY as_of DESC, id DESC LIMIT 1
  ) ${alias} ON true`

/** Abilities that shall stand otherwise than they do, with the fact that states them now. */
const ABILITIES = `
  WITH wanted AS (
    SELECT s.record_id, s.owner_id, k.kind::fact_kind AS kind, (s.merged->>k.amount)::numeric AS value,
      coalesce(s.merged->>k.unit, k.fixed) AS unit, s.merged->>k.period AS period
    FROM import_step s
    CROSS JOIN (VALUES
      ('capacity', 'capacity', 'capacity_unit', NULL, 'capacity_period'),
      ('minimum_order', 'minimum_order', 'minimum_order_unit', NULL, 'none'),
      ('lead_time', 'lead_time', 'none', 'DAY', 'none')
    ) AS k(kind, amount, unit, fixed, period)
    WHERE s.${HERE} AND changed
      AND row(coalesce(s.image->>k.amount, ''), coalesce(s.image->>k.unit, ''), coalesce(s.image->>k.period, ''))
        IS DISTINCT FROM
        row(coalesce(s.merged->>k.amount, ''), coalesce(s.merged->>k.unit, ''), coalesce(s.merged->>k.period, ''))
  ), present AS (
    SELECT DISTINCT ON (w.record_id, w.kind) w.record_id, w.kind, f.id, f.source
    FROM wanted w JOIN capability_fact f ON f.product_id = w.record_id AND f.kind = w.kind
    ORDER BY w.record_id, w.kind, f.as_of DESC, f.id DESC
  )`

/** What an officer has verified stays beside the new statement. */
const ABILITY_STATEMENTS = [
  `${ABILITIES} DELETE FROM capability_fact f USING wanted w JOIN present p USING (record_id, kind)
   WHERE f.id = p.id AND w.value IS NULL`,
  `${ABILITIES}, stated AS (
     UPDATE capability_fact f SET value = w.value, unit = w.unit, period = w.period, as_of = ${TODAY}
     FROM wanted w JOIN present p USING (record_id, kind)
     WHERE f.id = p.id AND w.value IS NOT NULL AND p.source <> 'officer_verified'
     RETURNING f.id
   )
   INSERT INTO capability_fact (id, enterprise_id, product_id, kind, value, unit, period, as_of, source)
   SELECT uuidv7(), w.owner_id, w.record_id, w.kind, w.value, w.unit, w.period, ${TODAY},
     CASE e.origin WHEN 'demonstration' THEN 'demonstration' WHEN 'member' THEN 'self_declared' ELSE
       CASE ${ORIGIN} WHEN 'member' THEN 'self_declared' ELSE 'public_source' END END::fact_source
   FROM wanted w JOIN enterprise e ON e.id = w.owner_id LEFT JOIN present p USING (record_id, kind)
   WHERE w.value IS NOT NULL AND (p.id IS NULL OR p.source = 'officer_verified')`,
]

/** Where the full table of the Harmonised System is loaded, a code must stand in it. */
const UNKNOWN_HS = `(EXISTS (SELECT 1 FROM hs_entry) AND EXISTS (
  SELECT 1 FROM jsonb_array_elements_text(r.record->'hs_codes') AS stated(code)
  WHERE NOT EXISTS (SELECT 1 FROM hs_entry h WHERE h.code = stated.code)))`

/** Products are found by their id in the source, else by their name among those of the enterprise. */
export const PRODUCT_SQL: KindSql = {
  table: 'product',
  resolve: `
    SELECT r.row_number, coalesce(xp.id, n.id), o.owner_id, NULL::uuid,
      CASE WHEN r.identity ? 'externalId' THEN NULL ELSE o.owner_id::text || lower(r.record->>'name_vi') END,
      r.identity->>'externalId', r.record - 'slug', r.record->>'slug',
      coalesce(${MAKER_PROBLEM}, CASE
        WHEN xp.enterprise_id IS DISTINCT FROM o.owner_id AND xp.id IS NOT NULL THEN 'otherEnterprise'
        WHEN n.times > 1 THEN 'nameTwice' WHEN ${UNKNOWN_HS} THEN 'unknownHs' END),
      CASE WHEN n.times > 1 THEN 'nameVi' WHEN ${UNKNOWN_HS} THEN 'hsCodes' ELSE 'taxCode' END
    FROM import_row r ${MAKER_JOINS}
    LEFT JOIN external_id y ON y.kind = 'products' AND y.source = $2 AND y.external_id = r.identity->>'externalId'
    LEFT JOIN product xp ON xp.id = y.record_id
    LEFT JOIN LATERAL (
      SELECT min(p.id::text)::uuid AS id, count(*) AS times FROM product p
      WHERE p.enterprise_id = o.owner_id AND lower(p.name_vi) = lower(r.record->>'name_vi') AND NOT r.identity ? 'externalId'
    ) n ON true
    WHERE r.import_id = $1 AND r.record IS NOT NULL`,
  image: `
    SELECT r.id, jsonb_build_object(${imageOf('r', COLUMNS)}) || jsonb_build_object(
      'capacity', c.value, 'capacity_unit', c.unit, 'capacity_period', c.period,
      'minimum_order', o.value, 'minimum_order_unit', o.unit,
      'lead_time', CASE l.unit WHEN 'DAY' THEN l.value END) AS image
    FROM product r ${newest('capacity', 'c')} ${newest('minimum_order', 'o')} ${newest('lead_time', 'l')}`,
  defaults: `{"hs_codes": [], "vsic_codes": []}`,
  touched: `CASE WHEN record ? 'as_of' THEN '{}'::jsonb ELSE jsonb_build_object('as_of', ${TODAY}) END`,
  slugged: true,
  insert: [
    insertOf(
      'product',
      {
        id: 's.record_id',
        slug: 's.slug',
        enterprise_id: 's.owner_id',
        origin: OWNED_ORIGIN,
        updated_at: 'now()',
      },
      COLUMNS,
      'JOIN enterprise e ON e.id = s.owner_id',
    ),
    ...ABILITY_STATEMENTS,
  ],
  update: [updateOf('product', COLUMNS, VERSIONED), ...ABILITY_STATEMENTS],
  parts: ['capability_fact'],
  documents: { enterprise: 'owner_id', product: 'record_id' },
}
