import type pg from 'pg'

/** What a check of the audit log found. */
export interface AuditReport {
  seals: number
  entries: number
  /** Newest hash, in hexadecimal: compare it with an earlier one from the log of the server. Empty without any seal. */
  hash: string
  /** What is not as it was written. */
  faults: AuditFault[]
  /** Entries that no seal covers yet. */
  unsealed: number
}

export type AuditFault =
  /** The entries of a span are not those that were sealed: changed, removed or added. */
  | { kind: 'entries'; seal: number; from: Date; to: Date; sealed: number; found: number }
  /** The seal itself was changed, or one before it was taken away. */
  | { kind: 'chain'; seal: number; from: Date; to: Date }
  /** Personal values of an entry are not those that were written, or are gone while their person is not. */
  | { kind: 'personal'; entry: string }

/** Every transaction that began so long ago has been seen by all; the clock may have been put back a little. */
const MARGIN = '10 seconds'

/**
 * Puts all entries that no running transaction can add to under a seal. Nobody who writes waits for it.
 * @returns number and hash of the new seal; null when there was nothing to seal
 */
export async function sealAudit(
  pool: pg.Pool,
  margin = MARGIN,
): Promise<{ id: number; entries: number; hash: string } | null> {
  const { rows } = await pool.query<{ id: number; entries: number; hash: string }>(
    `WITH made AS MATERIALIZED (SELECT audit_seal_now($1::interval) AS id) SELECT id FROM made WHERE id IS NOT NULL`,
    [margin],
  )
  const made = rows[0]
  if (!made) return null
  const seal = await pool.query<{ entries: number; hash: string }>(
    `SELECT entries, encode(hash, 'hex') AS hash FROM audit_seal WHERE id = $1`,
    [made.id],
  )
  return seal.rows[0] ? { id: made.id, ...seal.rows[0] } : null
}

interface SealRow {
  id: number
  from_at: Date
  to_at: Date
  entries: number
  found: number
  whole: boolean
  linked: boolean
  hash: string
}

/** One seal after the other, so that a log of years needs little memory and shows progress. */
const NEXT_SEAL = `
  SELECT s.id, s.from_at, s.to_at, s.entries, encode(s.hash, 'hex') AS hash, d.entries AS found,
    s.hash = audit_seal_hash(before.hash, s.from_at, s.to_at, s.entries, d.digest) AS whole,
    s.from_at = coalesce(before.to_at, to_timestamp(0)) AS linked
  FROM audit_seal s
  CROSS JOIN LATERAL audit_digest(s.from_at, s.to_at) AS d
  LEFT JOIN LATERAL (SELECT hash, to_at FROM audit_seal b WHERE b.id < s.id ORDER BY b.id DESC LIMIT 1) AS before ON true
  WHERE s.id > $1 ORDER BY s.id LIMIT 1`

const WRONG_VALUES = `
  SELECT e.id::text AS entry
  FROM audit_entry e LEFT JOIN audit_personal p ON p.entry_id = e.id
  WHERE e.personal IS NOT NULL AND (
    CASE WHEN p.entry_id IS NULL
      THEN EXISTS (SELECT FROM person WHERE id::text IN (e.record_id, e.parent_id) AND erased_at IS NULL)
      ELSE e.personal <> audit_commitment(p.salt, p.before, p.after) END)
  UNION ALL
  SELECT p.entry_id::text FROM audit_personal p JOIN audit_entry e ON e.id = p.entry_id WHERE e.personal IS NULL
  LIMIT 100`

/** Computes every seal anew and compares. Takes about one second for 100,000 entries. */
export async function verifyAudit(
  pool: pg.Pool,
  onProgress: (entries: number) => void = () => undefined,
): Promise<AuditReport> {
  const report: AuditReport = { seals: 0, entries: 0, hash: '', faults: [], unsealed: 0 }
  for (let last = 0; ;) {
    const { rows } = await pool.query<SealRow>(NEXT_SEAL, [last])
    const seal = rows[0]
    if (!seal) break
    last = seal.id
    report.seals += 1
    report.entries += seal.found
    report.hash = seal.hash
    const span = { seal: seal.id, from: seal.from_at, to: seal.to_at }
    if (!seal.linked) report.faults.push({ kind: 'chain', ...span })
    else if (!seal.whole)
      report.faults.push({ kind: 'entries', ...span, sealed: seal.entries, found: seal.found })
    onProgress(report.entries)
  }
  const wrong = await pool.query<{ entry: string }>(WRONG_VALUES)
  report.faults.push(...wrong.rows.map(({ entry }): AuditFault => ({ kind: 'personal', entry })))
  const rest = await pool.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM audit_entry WHERE at >= coalesce((SELECT max(to_at) FROM audit_seal), to_timestamp(0))',
  )
  report.unsealed = rest.rows[0]?.count ?? 0
  return report
}
