import type { App } from '#app/platform/app.ts'

/** Whether one of two enterprises wants nothing from the other. */
export async function isBlockedBetween(db: App['db'], one: string, other: string): Promise<boolean> {
  const block = await db.meetingBlock.findFirst({
    where: {
      OR: [
        { blockerId: one, blockedId: other },
        { blockerId: other, blockedId: one },
      ],
    },
    select: { blockerId: true },
  })
  return block !== null
}

export async function isBlocking(db: App['db'], blockerId: string, blockedId: string): Promise<boolean> {
  return (
    (await db.meetingBlock.findUnique({ where: { blockerId_blockedId: { blockerId, blockedId } } })) !== null
  )
}

export async function writeBlock(
  db: App['db'],
  block: { blockerId: string; blockedId: string; personId: string; at: Date },
): Promise<void> {
  await db.meetingBlock.upsert({
    where: { blockerId_blockedId: { blockerId: block.blockerId, blockedId: block.blockedId } },
    create: block,
    update: {},
  })
}

export async function removeBlock(db: App['db'], blockerId: string, blockedId: string): Promise<void> {
  await db.meetingBlock.deleteMany({ where: { blockerId, blockedId } })
}
