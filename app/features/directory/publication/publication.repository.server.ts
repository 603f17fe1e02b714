import type { PrismaClient } from '#app/platform/database/client.server.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'

/**
 * Shows an enterprise to everybody from a moment on, or to nobody but its own people (null), with the word of it in one
 * transaction. What is so already stays as it is.
 */
export async function writePublication(
  db: PrismaClient,
  id: string,
  publishedAt: Date | null,
  actorId: string,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.enterprise.updateMany({
      // What is withheld meanwhile stays so.
      where: {
        id,
        ...(publishedAt === null ? { publishedAt: { not: null } } : { publishedAt: null, withheldAt: null }),
      },
      data: { publishedAt },
    })
    if (count === 0) return
    await recordEvent(tx, {
      subjectKind: 'enterprise',
      subjectId: id,
      kind: publishedAt === null ? 'enterprise.unpublished' : 'enterprise.published',
      payload: { actorId },
    })
  })
}
