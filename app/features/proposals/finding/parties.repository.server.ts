import type { Pool } from 'pg'

import type { PartyRow } from './party.ts'

/**
 * Reads enterprises with their sites, products, facts, certificates, recognitions and open needs in one query, and what
 * they decided about each other: with `between` only decisions by or about that enterprise.
 * Unknown ids are left out; the order is that of the ids.
 */
export async function readParties(
  pool: Pool,
  ids: readonly string[],
  now: Date,
  between: string | null = null,
): Promise<PartyRow[]> {
  if (ids.length === 0) return []
  const answer = await pool.query<{ party: PartyRow }>({
    // Planned once for each connection: so many parts take as long to plan as to read.
    name: 'read-parties',
    text: READ_PARTIES,
    values: [ids, now, between],
  })
  return answer.rows.map((row) => row.party)
}

const READ_PARTIES = `
SELECT json_build_object(
  'id', e.id, 'slug', e.slug, 'name', json_build_object('vi', e.name_vi, 'en', e.name_en), 'shortName', e.name_short,
  'roles', to_json(e.roles), 'origin', e.origin, 'sourceUrl', e.source_url, 'asOf', e.as_of,
  'industryGroup', e.industry_group, 'languages', to_json(e.languages), 'exportMarkets', to_json(e.export_markets),
  'reachable', EXISTS (SELECT FROM membership m WHERE m.enterprise_id = e.id),
  'sites', coalesce((
    SELECT json_agg(json_build_object('country', s.country, 'province', s.province) ORDER BY s.kind, s.id)
    FROM site s WHERE s.enterprise_id = e.id), '[]'),
  'certificates', coalesce((
    SELECT json_agg(json_build_object('id', c.id, 'standard', c.standard, 'number', c.number, 'issuer', c.issuer,
      'issuedOn', c.issued_on, 'expiresOn', c.expires_on, 'origin', c.origin, 'verifiedOn', (c.verified_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
      ORDER BY c.id)
    FROM certificate c WHERE c.enterprise_id = e.id), '[]'),
  'recognitions', coalesce((
    SELECT json_agg(json_build_object('id', r.id, 'yearFrom', r.year_from, 'yearTo', r.year_to, 'topTen', r.top_ten,
      'decisionNumber', r.decision_number, 'decisionDate', r.decision_date, 'validTo', r.valid_to, 'status', r.status, 'origin', r.origin,
      'sourceUrl', r.source_url) ORDER BY r.year_to DESC, r.id)
    FROM recognition r
    WHERE r.enterprise_id = e.id
      OR r.product_id = ANY (ARRAY(SELECT p.id FROM product p WHERE p.enterprise_id = e.id))), '[]'),
  'products', coalesce((
    SELECT json_agg(json_build_object('id', p.id, 'slug', p.slug,
      'name', json_build_object('vi', p.name_vi, 'en', p.name_en),
      'description', json_build_object('vi', p.description_vi, 'en', p.description_en),
      'hsCodes', to_json(p.hs_codes), 'vsicCodes', to_json(p.vsic_codes), 'codesAssigned', p.codes_note IS NOT NULL,
      'origin', p.origin, 'sourceUrl', p.source_url, 'asOf', p.as_of) ORDER BY p.id)
    FROM product p WHERE p.enterprise_id = e.id AND p.removed_at IS NULL), '[]'),
  'capabilities', coalesce((
    SELECT json_agg(json_build_object('id', c.id, 'process', c.process,
      'detail', json_build_object('vi', c.detail_vi, 'en', c.detail_en),
      'free', CASE WHEN c.free_value IS NOT NULL AND c.free_unit IS NOT NULL
        THEN json_build_object('value', c.free_value, 'unit', c.free_unit, 'period', c.free_period) END,
      'toleranceMm', c.tolerance_mm, 'origin', c.origin, 'asOf', c.as_of) ORDER BY c.id)
    FROM capability c WHERE c.enterprise_id = e.id AND c.removed_at IS NULL), '[]'),
  'facts', coalesce((
    SELECT json_agg(json_build_object('id', f.id, 'productId', f.product_id, 'kind', f.kind,
      'amount', json_build_object('value', f.value, 'unit', f.unit, 'period', f.period), 'asOf', f.as_of,
      'source', f.source, 'sourceUrl', f.source_url, 'verifiedOn', (f.verified_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) ORDER BY f.id)
    FROM capability_fact f LEFT JOIN product p ON p.id = f.product_id
    WHERE f.enterprise_id = e.id AND p.removed_at IS NULL), '[]'),
  'needs', coalesce((
    SELECT json_agg(json_build_object('id', n.id, 'title', json_build_object('vi', n.title_vi, 'en', n.title_en),
      'description', json_build_object('vi', n.description_vi, 'en', n.description_en),
      'hsCodes', to_json(n.hs_codes), 'vsicCodes', to_json(n.vsic_codes), 'processes', to_json(n.processes),
      'quantity', CASE WHEN n.quantity IS NOT NULL AND n.unit IS NOT NULL
        THEN json_build_object('value', n.quantity, 'unit', n.unit, 'period', n.period) END,
      'requiredCertificates', to_json(n.required_certificates),
      'preferredCertificates', to_json(n.preferred_certificates),
      'preferredRegions', to_json(n.preferred_regions), 'excludedRegions', to_json(n.excluded_regions),
      'languages', to_json(n.languages),
      'invited', CASE WHEN n.visibility = 'chosen' THEN coalesce((
        SELECT json_agg(i.enterprise_id ORDER BY i.enterprise_id) FROM need_invitee i WHERE i.need_id = n.id), '[]') END,
      'destination', CASE WHEN n.destination_country IS NOT NULL
        THEN json_build_object('country', n.destination_country, 'province', n.destination_province) END,
      'deadline', n.deadline, 'expiresAt', n.expires_at) ORDER BY n.id)
    FROM need n WHERE n.enterprise_id = e.id AND n.state = 'open' AND n.expires_at > $2), '[]'),
  'group', e.group_id, 'sanctioned', e.sanctioned_at IS NOT NULL,
  'choices', coalesce((
    SELECT json_agg(json_build_object('partner', c.partner_id, 'kind', c.choice, 'until', c.until,
      'on', (c.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date,
      'unwanted', CASE WHEN c.reason = 'not_our_product' THEN json_build_object('about', c.about, 'headings',
        coalesce((SELECT json_agg(DISTINCT left(code, 4))
          FROM product p, unnest(p.hs_codes) AS code
          WHERE p.enterprise_id = c.partner_id AND p.removed_at IS NULL AND length(code) >= 4), '[]')) END)
      ORDER BY c.partner_id)
    FROM partner_choice c
    WHERE c.enterprise_id = e.id AND ($3::uuid IS NULL OR $3 IN (c.enterprise_id, c.partner_id))), '[]'),
  'answers', (
    SELECT json_build_object('asked', count(*), 'answered', count(*) FILTER (WHERE m.responder_person_id IS NOT NULL),
      'asOf', (max(m.updated_at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
    FROM meeting m
    WHERE m.responder_enterprise_id = e.id AND m.updated_at > $2::timestamptz - interval '1 year'
      AND (m.responder_person_id IS NOT NULL OR m.state = 'expired')
    HAVING count(*) > 0)
) AS party
FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, place)
JOIN enterprise e ON e.id = asked.id
ORDER BY asked.place`
