import {
  imageOf,
  insertOf,
  MAKER_JOINS,
  MAKER_PROBLEM,
  OWNED_ORIGIN,
  updateOf,
  type KindSql,
} from './kind-sql.ts'

const COLUMNS = {
  year_from: 'integer',
  year_to: 'integer',
  industry_group: 'text',
  top_ten: 'boolean',
  decision_number: 'text',
  decision_issuer: 'text',
  decision_date: 'date',
  valid_from: 'date',
  valid_to: 'date',
  status: 'recognition_status',
  source_url: 'text',
  note: 'text',
}

/** Recognitions are found by their id in the source, else by enterprise, product, year and decision. */
export const RECOGNITION_SQL: KindSql = {
  table: 'recognition',
  resolve: `
    SELECT r.row_number, coalesce(xr.id, n.id), w.owner_id, w.product_id,
      CASE WHEN r.identity ? 'externalId' THEN NULL ELSE
        concat_ws('|', w.owner_id, w.product_id, r.record->>'year_to', r.record->>'decision_number') END,
      r.identity->>'externalId', r.record, NULL::text,
      CASE
        WHEN r.identity ? 'productId' AND xp.id IS NULL THEN 'unknownProduct'
        WHEN xp.id IS NOT NULL AND o.owner_id IS NULL AND NOT r.identity ?| '{taxCode,enterpriseId}' THEN NULL
        ELSE coalesce(${MAKER_PROBLEM}, CASE
          WHEN xp.enterprise_id IS DISTINCT FROM o.owner_id AND xp.id IS NOT NULL THEN 'otherEnterprise'
          WHEN r.identity ? 'product' AND w.product_id IS NULL AND p.times = 0 THEN 'unknownProduct'
          WHEN p.times > 1 THEN 'nameTwice' END) END,
      CASE WHEN r.identity ? 'productId' AND xp.id IS NULL THEN 'productId'
        WHEN o.owner_id IS NOT NULL AND r.identity ? 'product' THEN 'product' ELSE 'taxCode' END
    FROM import_row r ${MAKER_JOINS}
    LEFT JOIN external_id y ON y.kind = 'products' AND y.source = $2 AND y.external_id = r.identity->>'productId'
    LEFT JOIN product xp ON xp.id = y.record_id
    LEFT JOIN LATERAL (
      SELECT min(p.id::text)::uuid AS id, count(*) AS times FROM product p
      WHERE xp.id IS NULL AND p.enterprise_id = o.owner_id AND lower(p.name_vi) = lower(r.identity->>'product')
    ) p ON true
    CROSS JOIN LATERAL (
      SELECT coalesce(o.owner_id, xp.enterprise_id) AS owner_id,
        coalesce(xp.id, CASE p.times WHEN 1 THEN p.id END) AS product_id
    ) w
    LEFT JOIN external_id z ON z.kind = 'recognitions' AND z.source = $2 AND z.external_id = r.identity->>'externalId'
    LEFT JOIN recognition xr ON xr.id = z.record_id
    LEFT JOIN LATERAL (
      SELECT q.id FROM recognition q
      WHERE NOT r.identity ? 'externalId' AND q.year_to = (r.record->>'year_to')::integer
        AND q.product_id IS NOT DISTINCT FROM w.product_id
        AND (q.enterprise_id = w.owner_id
          OR (w.owner_id IS NULL AND q.enterprise_id IS NULL AND q.product_id = w.product_id))
        AND coalesce(q.decision_number, '') = coalesce(r.record->>'decision_number', q.decision_number, '')
      ORDER BY q.created_at, q.id LIMIT 1
    ) n ON true
    WHERE r.import_id = $1 AND r.record IS NOT NULL`,
  image: `SELECT r.id, jsonb_build_object(${imageOf('r', COLUMNS)}) AS image FROM recognition r`,
  defaults: '{"status": "recognised"}',
  touched: `'{}'::jsonb`,
  slugged: false,
  insert: [
    insertOf(
      'recognition',
      { id: 's.record_id', enterprise_id: 's.owner_id', product_id: 's.product_id', origin: OWNED_ORIGIN },
      COLUMNS,
      'LEFT JOIN enterprise e ON e.id = s.owner_id',
    ),
  ],
  update: [updateOf('recognition', COLUMNS)],
  parts: [],
  documents: { enterprise: 'owner_id', product: 'product_id' },
}
