import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'
import { queueMails, type NewMail } from '#app/platform/mail/mails.repository.server.ts'

import { mailKind } from '../mails/mail-kind.ts'
import type { Tidings } from './tidings.ts'

/** How long a mail about a message waits: whoever reads it on the page meanwhile gets none. */
const MESSAGE_WAIT_MS = 2 * 60_000

/**
 * Writes notifications and queues their mails, all or nothing. The same tidings written again change nothing.
 * @returns the people whose list has something new
 */
export async function writeTidings(app: Pick<App, 'db'>, tidings: readonly Tidings[]): Promise<string[]> {
  if (tidings.length === 0) return []
  const messages = tidings.filter(isMessage)
  const others = tidings.filter((one) => !isMessage(one))
  return app.db.$transaction(async (tx) => {
    const inserted = await enter(
      tx,
      others.filter(({ listed }) => listed),
    )
    const entries = await enterMessages(tx, messages)
    await queueMails(tx, [...others.flatMap(mailOf), ...entries.flatMap(messageMail)])
    const shown = [
      ...inserted.filter((one) => one.shown),
      ...entries.filter((one) => one.tidings.shown).map((one) => one.tidings.hearer),
    ]
    return [...new Set(shown.map(({ personId }) => personId))]
  })
}

/** Hand-written, because every step of every meeting comes by here. Returns the new ones. */
async function enter(
  tx: Transaction,
  tidings: readonly Tidings[],
): Promise<{ personId: string; shown: boolean }[]> {
  if (tidings.length === 0) return []
  return tx.$queryRaw`
    INSERT INTO notification
      (id, person_id, enterprise_id, kind, subject_kind, subject_id, version, once, data, shown, digest_at, created_at)
    SELECT uuidv7(), "personId", "enterpriseId", kind, "subjectKind", "subjectId", version, once, data, shown,
           "digestAt", "createdAt"
    FROM jsonb_to_recordset(${JSON.stringify(tidings.map(rowOf))}::jsonb) AS one
      ("personId" uuid, "enterpriseId" uuid, kind text, "subjectKind" text, "subjectId" uuid, version int, once text,
       data jsonb, shown boolean, "digestAt" timestamptz, "createdAt" timestamptz)
    ON CONFLICT DO NOTHING
    RETURNING person_id AS "personId", shown`
}

function isMessage({ happening }: Tidings): boolean {
  return happening.kind === 'message'
}

function rowOf({ hearer, happening, shown, mail }: Tidings) {
  return {
    personId: hearer.personId,
    enterpriseId: hearer.enterpriseId,
    kind: happening.kind,
    subjectKind: 'meeting',
    subjectId: happening.meetingId,
    version: happening.version,
    once: happening.once,
    data: happening.data,
    shown,
    digestAt: mail?.way === 'digest' ? mail.at : null,
    createdAt: happening.at,
  }
}

function mailOf({ hearer, happening, mail }: Tidings): NewMail[] {
  if (mail?.way !== 'alone') return []
  const { kind, meetingId, version, once, data } = happening
  return [
    {
      key: [mailKind(kind), meetingId, once, hearer.personId].join(':'),
      kind: mailKind(kind),
      recipientId: hearer.personId,
      language: hearer.language,
      notBefore: mail.notBefore,
      payload: {
        meeting: meetingId,
        version: String(version),
        enterprise: hearer.enterpriseId,
        ...(data.followUpId ? { followUp: data.followUpId } : {}),
        ...(data.startsAt ? { startsAt: data.startsAt } : {}),
      },
    },
  ]
}

/** The entry that messages of a meeting are under, and whether they have begun it. */
interface MessageEntry {
  id: string
  begun: boolean
  tidings: Tidings
}

/**
 * The messages of a meeting are one entry until it is read, which rises with each of them. Those already counted are left
 * out.
 */
async function enterMessages(tx: Transaction, messages: readonly Tidings[]): Promise<MessageEntry[]> {
  if (messages.length === 0) return []
  const rows = await tx.$queryRaw<{ id: string; personId: string; meetingId: string; begun: boolean }[]>`
    WITH fresh AS (
      SELECT one.* FROM jsonb_to_recordset(${JSON.stringify(messages.map(rowOf))}::jsonb) AS one
        ("personId" uuid, "enterpriseId" uuid, kind text, "subjectKind" text, "subjectId" uuid, version int, once text,
         data jsonb, shown boolean, "digestAt" timestamptz, "createdAt" timestamptz)
      WHERE NOT EXISTS (
        SELECT 1 FROM notification known
        WHERE known.person_id = one."personId" AND known.subject_id = one."subjectId" AND known.kind = 'message'
          AND known.created_at >= one."createdAt")
    )
    INSERT INTO notification AS present
      (id, person_id, enterprise_id, kind, subject_kind, subject_id, version, once, data, shown, digest_at, created_at)
    SELECT DISTINCT ON ("personId", "subjectId")
           gen_random_uuid(), "personId", "enterpriseId", kind, "subjectKind", "subjectId", version, once, data, shown,
           "digestAt", max("createdAt") OVER (PARTITION BY "personId", "subjectId")
    FROM fresh
    ORDER BY "personId", "subjectId", "createdAt"
    ON CONFLICT (person_id, subject_id) WHERE kind = 'message' AND read_at IS NULL
      DO UPDATE SET created_at = excluded.created_at
    RETURNING present.id, present.person_id AS "personId", present.subject_id AS "meetingId",
              present.xmax = 0 AS begun`
  const byKey = new Map(
    messages.map((one) => [keyOf(one.hearer.personId, one.happening.meetingId), one] as const),
  )
  return rows.flatMap(({ id, personId, meetingId, begun }) => {
    const tidings = byKey.get(keyOf(personId, meetingId))
    return tidings ? [{ id, begun, tidings }] : []
  })
}

/** One mail for each entry: until it is read, those who were told of the first message know that they are written to. */
function messageMail({ id, begun, tidings }: MessageEntry): NewMail[] {
  const { hearer, happening, mail } = tidings
  if (!begun || mail?.way !== 'alone') return []
  const patient = new Date(happening.at.getTime() + MESSAGE_WAIT_MS)
  return [
    {
      key: [mailKind('message'), id].join(':'),
      kind: mailKind('message'),
      recipientId: hearer.personId,
      language: hearer.language,
      notBefore: mail.notBefore && mail.notBefore > patient ? mail.notBefore : patient,
      payload: { meeting: happening.meetingId, enterprise: hearer.enterpriseId, entry: id },
    },
  ]
}

function keyOf(personId: string, meetingId: string): string {
  return `${personId} ${meetingId}`
}
