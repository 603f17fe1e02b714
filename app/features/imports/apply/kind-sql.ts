/**
 * What differs between the kinds of records in SQL. All statements work on the temporary table `import_step`, one row for
 * each row of the file (see steps.repository.server.ts), between two places of it: $1 and $2. `record` is what the file
 * states, `image` the record as it stands, `merged` as it shall stand; all three by the same names of columns.
 */
export interface KindSql {
  table: 'enterprise' | 'product' | 'certificate' | 'recognition'
  /**
   * Columns of `import_step` after `place`: row_number, record_id, owner_id, product_id, own_key, external_id, record, slug,
   * problem, field. $1 import, $2 source, $3 the one enterprise that rows may be about, or null.
   */
  resolve: string
  /** Selects `id` and `image` of the records whose ids the condition names: `WHERE r.id …` follows. */
  image: string
  /** What a new record states where the file does not, as JSON. */
  defaults: string
  /** What changes with a record besides what the file states: an expression of JSON over `record`. */
  touched: string
  /** What a new one gets an address from. */
  slugged: boolean
  insert: readonly string[]
  update: readonly string[]
  /** Tables whose rows are part of the record and go with it. */
  parts: readonly string[]
  /** Ids of the documents of the index that follow from a change: expressions over `import_step`. */
  documents: { enterprise: string; product: string }
}

/** The steps of a statement's places. */
export const HERE = 'place BETWEEN $1 AND $2 AND problem IS NULL'
export const NEW_HERE = `s.${HERE} AND is_new`
export const CHANGED_HERE = `s.${HERE} AND changed AND NOT is_new`

/** The day of the import. */
export const TODAY = `current_setting('nhip_cau.today')::date`
/** The origin of records that it makes. */
export const ORIGIN = `current_setting('nhip_cau.origin')::record_origin`

/** The enterprise that a row is about, for kinds that belong to one. */
export const MAKER_JOINS = `
  LEFT JOIN enterprise t ON t.tax_code = r.identity->>'taxCode'
  LEFT JOIN external_id x ON x.kind = 'enterprises' AND x.source = $2 AND x.external_id = r.identity->>'enterpriseId'
  LEFT JOIN enterprise xe ON xe.id = x.record_id
  CROSS JOIN LATERAL (SELECT coalesce($3::uuid, t.id, xe.id) AS owner_id) o`

/** Why the enterprise that a row names is none that it may be about. */
export const MAKER_PROBLEM = `CASE
    WHEN $3::uuid IS NOT NULL AND r.identity ? 'taxCode' AND t.id IS DISTINCT FROM $3::uuid THEN 'foreignEnterprise'
    WHEN $3::uuid IS NULL AND t.id <> xe.id THEN 'idConflict'
    WHEN o.owner_id IS NULL AND (r.identity ? 'taxCode' OR r.identity ? 'enterpriseId') THEN 'unknownEnterprise'
    WHEN o.owner_id IS NULL THEN 'noEnterprise' END`

/** `{ name: type }` as the columns of a record that is read from JSON. */
export function columnList(columns: Readonly<Record<string, string>>): string {
  return Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')
}

/** Pairs for jsonb_build_object of columns of a table. */
export function imageOf(alias: string, columns: Readonly<Record<string, string>>, prefix = ''): string {
  return Object.keys(columns)
    .map((name) => `'${prefix}${name}', ${alias}.${name}`)
    .join(', ')
}

/** The origin of a new record of the enterprise `e`: what belongs to a demonstration is one. */
export const OWNED_ORIGIN = `CASE e.origin WHEN 'demonstration' THEN e.origin ELSE ${ORIGIN} END`

/** Tells those who hold an older version of a record that it has changed. */
export const VERSIONED = ', version = version + 1, updated_at = now()'

/**
 * Adds what is new.
 * @param own what the file does not state: names of columns, and expressions over the step `s` and what is joined to it
 */
export function insertOf(
  table: KindSql['table'],
  own: Readonly<Record<string, string>>,
  columns: Readonly<Record<string, string>>,
  join = '',
): string {
  const stated = Object.keys(columns)
  return `
    INSERT INTO ${table} (${[...Object.keys(own), ...stated].join(', ')})
    SELECT ${[...Object.values(own), ...stated.map((name) => `m.${name}`)].join(', ')}
    FROM import_step s ${join}
    CROSS JOIN LATERAL jsonb_to_record(s.merged) AS m(${columnList(columns)})
    WHERE ${NEW_HERE}`
}

/** Changes what is there; `also` follows the columns. */
export function updateOf(
  table: KindSql['table'],
  columns: Readonly<Record<string, string>>,
  also = '',
): string {
  const pairs = Object.keys(columns).map((name) => `${name} = m.${name}`)
  return `
    UPDATE ${table} t SET ${pairs.join(', ')}${also}
    FROM import_step s CROSS JOIN LATERAL jsonb_to_record(s.merged) AS m(${columnList(columns)})
    WHERE t.id = s.record_id AND ${CHANGED_HERE}`
}
