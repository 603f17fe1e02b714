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
    insertOf(
      'certificate',
      { id: 's.record_id', enterprise_id: 's.owner_id', origin: OWNED_ORIGIN },
      COLUMNS,
      'JOIN enterprise e ON e.id = s.owner_id',
    ),
  ],
  update: [updateOf('certificate', COLUMNS)],
  parts: [],
  documents: { enterprise: 'owner_id', product: 'NULL::uuid' },
}
