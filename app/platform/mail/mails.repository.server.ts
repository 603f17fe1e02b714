import type { Language } from '#app/locales/language.ts'

import type { PrismaClient, Transaction } from '../database/client.server.ts'
import { eventRow } from '../database/outbox.server.ts'

/** An attempt that has taken so long has died with its process. */
export const ATTEMPT_MS = 10 * 60_000

/** A mail before it is queued. It goes to a person, to a bare address, or, with both, to another address of that person. */
export type NewMail = {
  /** The same key is queued once. */
  key: string
  kind: string
  language: Language
  payload: Record<string, string | string[]>
  /** When it may go out; at once unless given. */
  notBefore?: Date | null
} & ({ recipientId: string; address?: string } | { recipientId?: undefined; address: string })

/**
 * Queues a mail in the transaction that gives the reason for it; it goes out after the commit, also when the process
 * dies in between.
 * @returns whether it is new
 */
export async function queueMail(tx: Transaction, mail: NewMail): Promise<boolean> {
  return (await queueMails(tx, [mail])) > 0
}

/** The same for many at once. Returns how many of them are new. */
export async function queueMails(tx: Transaction, mails: readonly NewMail[]): Promise<number> {
  if (mails.length === 0) return 0
  const event = eventRow({ subjectKind: 'mail', subjectId: '', kind: 'mail.queued' })
  const [{ count }] = await tx.$queryRaw<[{ count: number }]>`
    WITH queued AS (
      INSERT INTO mail (id, key, recipient_id, address, kind, language, payload, not_before)
      SELECT uuidv7(), key, "recipientId", address, kind, language, payload, "notBefore"
      FROM jsonb_to_recordset(${JSON.stringify(mails)}::jsonb) AS one
        (key text, "recipientId" uuid, address citext, kind text, language language, payload jsonb,
         "notBefore" timestamptz)
      ON CONFLICT DO NOTHING
      RETURNING id, not_before
    ), told AS (
      SELECT record_events(jsonb_agg(${JSON.stringify(event)}::jsonb || jsonb_build_object('subjectId', id,
        'payload', jsonb_strip_nulls(jsonb_build_object('notBefore',
          to_char(not_before AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))))))
      FROM queued HAVING count(*) > 0
    )
    SELECT (SELECT count(*)::int FROM queued) AS count FROM (SELECT count(*) FROM told) AS all_told`
  return count
}

export type Claim =
  | { kind: 'mine'; mail: ClaimedMail }
  /** Settled, or gone with its recipient. */
  | { kind: 'over' }
  /** Another attempt is under way. */
  | { kind: 'busy' }
  /** It may not go out yet. */
  | { kind: 'early' }
  /** An attempt died in the middle: the mail may have gone out, so it is not sent again. */
  | { kind: 'interrupted' }

export interface ClaimedMail {
  id: string
  kind: string
  language: Language
  payload: unknown
  attempts: number
  recipient: { id: string | null; name: string; email: string }
}

/** Takes a mail for sending when its time has come; nobody else gets it until the attempt ends. */
export async function claimMail(db: PrismaClient, id: string, now: Date): Promise<Claim> {
  const { count } = await db.mail.updateMany({
    where: { id, state: 'waiting', OR: [{ notBefore: null }, { notBefore: { lte: now } }] },
    data: { state: 'sending', claimedAt: now, attempts: { increment: 1 } },
  })
  const mail = await db.mail.findUnique({
    where: { id },
    include: { recipient: { select: { id: true, name: true, email: true } } },
  })
  if (!mail) return { kind: 'over' }
  if (count === 1) return { kind: 'mine', mail: { ...mail, recipient: recipientOf(mail) } }
  if (mail.state === 'waiting') return { kind: 'early' }
  if (mail.state !== 'sending') return { kind: 'over' }
  const since = now.getTime() - (mail.claimedAt?.getTime() ?? 0)
  return { kind: since > ATTEMPT_MS ? 'interrupted' : 'busy' }
}

function recipientOf({
  recipient,
  address,
}: {
  recipient: { id: string; name: string; email: string } | null
  address: string | null
}): ClaimedMail['recipient'] {
  return {
    id: recipient?.id ?? null,
    name: recipient?.name ?? '',
    email: address ?? recipient?.email ?? '',
  }
}

/** Ends an attempt. What the mail was about is forgotten when it is settled. */
export async function settleMail(
  db: PrismaClient,
  id: string,
  outcome: { state: 'waiting' | 'sent' | 'withdrawn' | 'failed'; failure?: string },
  now: Date,
): Promise<void> {
  const { state, failure = null } = outcome
  await db.mail.updateMany({
    where: { id, state: 'sending' },
    data: { state, failure, ...(state === 'waiting' ? {} : { settledAt: now, payload: {} }) },
  })
}

/** Removes what was settled before a moment. Returns how many. */
export async function pruneMails(db: PrismaClient, before: Date): Promise<number> {
  const { count } = await db.mail.deleteMany({ where: { settledAt: { lt: before } } })
  return count
}
