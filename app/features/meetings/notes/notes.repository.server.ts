import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'

type Db = App['db'] | Transaction

/** The notes that a person keeps of a meeting; null before the first. */
export function findOwnNote(
  db: Db,
  key: { meetingId: string; personId: string },
): Promise<{ text: string; version: number } | null> {
  return db.meetingOwnNote.findUnique({
    where: { meetingId_personId: key },
    select: { text: true, version: true },
  })
}

/** Keeps notes over the version that was looked at. @returns the new version; null when another one stands there */
export async function saveOwnNote(
  db: Db,
  key: { meetingId: string; personId: string },
  { text, version, now }: { text: string; version: number; now: Date },
): Promise<number | null> {
  if (version === 0) {
    const { count } = await db.meetingOwnNote.createMany({
      data: [{ ...key, text, changedAt: now }],
      skipDuplicates: true,
    })
    return count === 1 ? 1 : null
  }
  const { count } = await db.meetingOwnNote.updateMany({
    where: { ...key, version },
    data: { text, version: version + 1, changedAt: now },
  })
  return count === 1 ? version + 1 : null
}

export interface StoredNotes {
  state: Uint8Array
  version: number
}

/** The shared notes of a meeting; null before the first word. */
export function findSharedNote(db: Db, meetingId: string): Promise<StoredNotes | null> {
  return db.meetingSharedNote.findUnique({
    where: { meetingId },
    select: { state: true, version: true },
  })
}

/** The same, held until the end of the transaction; empty ones are begun. */
export async function holdSharedNote(tx: Transaction, meetingId: string): Promise<StoredNotes> {
  await tx.$executeRaw`
    INSERT INTO meeting_shared_note (meeting_id, state, version) VALUES (${meetingId}::uuid, '\\x0000', 0)
    ON CONFLICT DO NOTHING`
  const [held] = await tx.$queryRaw<StoredNotes[]>`
    SELECT state, version FROM meeting_shared_note WHERE meeting_id = ${meetingId}::uuid FOR UPDATE`
  if (!held) throw new Error('shared notes could not be begun')
  return held
}

export async function saveSharedNote(
  tx: Transaction,
  meetingId: string,
  { state, version, now }: StoredNotes & { now: Date },
): Promise<void> {
  await tx.meetingSharedNote.update({
    where: { meetingId },
    data: { state: Uint8Array.from(state), version, changedAt: now },
  })
}
