import {
  CHANGED_HERE,
  columnList,
  imageOf,
  insertOf,
  NEW_HERE,
  ORIGIN,
  TODAY,
  updateOf,
  VERSIONED,
  type KindSql,
} from './kind-sql.ts'

const COLUMNS = {
  tax_code: 'text',
  name_vi: 'text',
  name_en: 'text',
  name_short: 'text',
  aliases: 'text[]',
  legal_form: 'text',
  roles: 'enterprise_role[]',
  description_vi: 'text',
  description_en: 'text',
  industry_group: 'text',
  year_founded: 'integer',
  size_band: 'size_band',
  turnover_band: 'turnover_band',
  languages: 'text[]',
  export_markets: 'text[]',
  website: 'text',
  source_url: 'text',
  source_note: 'text',
  as_of: 'date',
}

/** Of the main place of the enterprise. */
const PLACE = {
  country: 'char(2)',
  province: 'char(2)',
  commune: 'text',
  former_province: 'text',
  former_district: 'text',
  city: 'text',
  address: 'text',
}
const PREFIX = 'site_'
const PLACE_COLUMNS = Object.fromEntries(Object.entries(PLACE).map(([name, type]) => [PREFIX + name, type]))
const placed = (alias: string) =>
  Object.keys(PLACE)
    .map((name) => `${alias}.${PREFIX}${name}`)
    .join(', ')

/** The kinds of places are declared in this order: head office, factory, warehouse, office. */
const MAIN_SITE = `SELECT * FROM site WHERE site.enterprise_id = r.id ORDER BY kind, id LIMIT 1`

const insertSite = (which: string, condition: string) => `
  INSERT INTO site (id, enterprise_id, kind, ${Object.keys(PLACE).join(', ')})
  SELECT uuidv7(), s.record_id, 'head_office', coalesce(m.site_country, 'VN'), ${placed('m').replace('m.site_country, ', '')}
  FROM import_step s CROSS JOIN LATERAL jsonb_to_record(s.merged) AS m(${columnList(PLACE_COLUMNS)})
  WHERE ${which} AND ${condition}`

const STATES_PLACE = `coalesce(${placed('m')}) IS NOT NULL`

/** Enterprises are found by tax code, else by their id in the source. */
export const ENTERPRISE_SQL: KindSql = {
  table: 'enterprise',
  resolve: `
    SELECT r.row_number, coalesce(t.id, xe.id), NULL::uuid, NULL::uuid, r.identity->>'taxCode',
      r.identity->>'externalId', r.record - 'slug', r.record->>'slug',
      CASE WHEN t.id <> xe.id THEN 'idConflict' END, 'externalId'
    FROM import_row r
    LEFT JOIN enterprise t ON t.tax_code = r.identity->>'taxCode'
    LEFT JOIN external_id x ON x.kind = 'enterprises' AND x.source = $2 AND x.external_id = r.identity->>'externalId'
    LEFT JOIN enterprise xe ON xe.id = x.record_id
    WHERE r.import_id = $1 AND r.record IS NOT NULL AND $3::uuid IS NULL`,
  image: `
    SELECT r.id, jsonb_build_object(${imageOf('r', COLUMNS)}) || jsonb_build_object(${imageOf('p', PLACE, PREFIX)}) AS image
    FROM enterprise r LEFT JOIN LATERAL (${MAIN_SITE}) p ON true`,
  defaults: `{"aliases": [], "roles": [], "languages": [], "export_markets": []}`,
  touched: `CASE WHEN record ? 'as_of' THEN '{}'::jsonb ELSE jsonb_build_object('as_of', ${TODAY}) END`,
  slugged: true,
  insert: [
    insertOf(
      'enterprise',
      { id: 's.record_id', slug: 's.slug', origin: ORIGIN, published_at: 'now()', updated_at: 'now()' },
      COLUMNS,
    ),
    // A tax code of Vietnam says the country, also where the file states no place.
    insertSite(NEW_HERE, `(${STATES_PLACE} OR s.merged->>'tax_code' ~ '^[0-9]{10}')`),
  ],
  update: [
    updateOf('enterprise', COLUMNS, VERSIONED),
    `UPDATE site p SET ${Object.keys(PLACE)
      .map((name) =>
        name === 'country' ? `country = coalesce(m.site_country, p.country)` : `${name} = m.${PREFIX}${name}`,
      )
      .join(', ')}
     FROM import_step s CROSS JOIN LATERAL jsonb_to_record(s.merged) AS m(${columnList(PLACE_COLUMNS)})
     WHERE ${CHANGED_HERE}
       AND p.id = (SELECT id FROM site WHERE site.enterprise_id = s.record_id ORDER BY kind, id LIMIT 1)`,
    insertSite(
      CHANGED_HERE,
      `${STATES_PLACE} AND NOT EXISTS (SELECT 1 FROM site WHERE site.enterprise_id = s.record_id)`,
    ),
  ],
  // The last two are found by the product itself, and found anew.
  parts: ['site', 'duplicate_key', 'duplicate_pair'],
  documents: { enterprise: 'record_id', product: 'NULL::uuid' },
}
