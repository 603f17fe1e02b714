import {
  assignments,
  CHANGED_HERE,
  columnList,
  imageOf,
  MAKER_JOINS,
  MAKER_PROBLEM,
  NEW_HERE,
  ORIGIN,
  type KindSql,
} from './kind-sql.ts'

const COLUMNS = {
  standard: 'text',
  number: 'text',
  issuer: 'text',
  scope_vi: 'text',
  scope_en: 'text',
  issued_on: 'date',
  expires_on: 'date',
  verified_by_id: 'uuid',
  verified_at: 'timestamptz',
}
const NAMES = Object.keys(COLUMNS)

/** Certificates are found by what is printed on them: standard, number, holder. */
export const CERTIFICATE_SQL: KindSql = {
  table: 'certificate',
  resolve: `
    SELECT r.row_number, c.id, o.owner_id, NULL::uuid,
      concat_ws('|', o.owner_id, r.record->>'standard', r.record->>'number'), NULL::text, r.record, NULL::text,
      ${MAKER_PROBLEM}, 'taxCode'
    FROM import_row r ${MAKER_JOINS}
    LEFT JOIN certificate c
      ON c.enterprise_id = o.owner_id AND c.standard = r.record->>'standard' AND c.number = r.record->>'number'
    WHERE r.import_id = $1 AND r.record IS NOT NULL`,
  image: `SELECT r.id, jsonb_build_object(${imageOf('r', COLUMNS)}) AS image FROM certificate r`,
  defaults: '{}',
  // What an officer has seen was another certificate.
  touched: `'{"verified_by_id": null, "verified_at": null}'::jsonb`,
  slugged: false,
  insert: [
    `INSERT INTO certificate (id, enterprise_id, origin, ${NAMES.join(', ')})
     SELECT s.record_id, s.owner_id, CASE e.origin WHEN 'demonstration' THEN e.origin ELSE ${ORIGIN} END,
       ${NAMES.map((name) => `m.${name}`).join(', ')}
     FROM import_step s JOIN enterprise e ON e.id = s.owner_id
     CROSS JOIN LATERAL jsonb_to_record(s.merged) AS m(${columnList(COLUMNS)})
     WHERE ${NEW_HERE}`,
  ],
  update: [
    `UPDATE certificate c SET ${assignments(COLUMNS)}
     FROM import_step s CROSS JOIN LATERAL jsonb_to_record(s.merged) AS m(${columnList(COLUMNS)})
     WHERE c.id = s.record_id AND ${CHANGED_HERE}`,
  ],
  parts: [],
  documents: { enterprise: 'owner_id', product: 'NULL::uuid' },
}
