import type { Language } from '#app/locales/language.ts'
import type { PrismaClient } from '#app/platform/database/client.server.ts'
import { queueMail } from '#app/platform/mail/mails.repository.server.ts'

/** Kind of the mails in which a colleague shows a proposed partner. */
export const SHARED_PARTNER = 'proposals.shared'

/** Somebody who acts for the enterprise; null for anybody else. */
export async function findColleague(
  db: PrismaClient,
  enterpriseId: string,
  personId: string,
): Promise<{ id: string; language: Language } | null> {
  return db.person.findFirst({
    where: { id: personId, memberships: { some: { enterpriseId } } },
    select: { id: true, language: true },
  })
}

/** Queues the mail. */
export async function queueShare(
  db: PrismaClient,
  mail: { key: string; recipient: { id: string; language: Language }; payload: Record<string, string> },
): Promise<void> {
  const { key, recipient, payload } = mail
  await db.$transaction((tx) =>
    queueMail(tx, {
      key: `${SHARED_PARTNER}:${key}`,
      recipientId: recipient.id,
      kind: SHARED_PARTNER,
      language: recipient.language,
      payload,
    }),
  )
}

/** What the mail names: who sends it, for which enterprise, and the partner. Null when one of them is gone. */
export async function findShared(
  db: PrismaClient,
  { enterprise, partner, from }: { enterprise: string; partner: string; from: string },
) {
  const name = { slug: true, nameVi: true, nameEn: true } as const
  const [sender, own, other] = await Promise.all([
    db.person.findFirst({
      where: { id: from, memberships: { some: { enterpriseId: enterprise } } },
      select: { name: true },
    }),
    db.enterprise.findUnique({ where: { id: enterprise }, select: name }),
    db.enterprise.findFirst({ where: { id: partner, publishedAt: { not: null } }, select: name }),
  ])
  return sender && own && other ? { sender, own, other } : null
}
