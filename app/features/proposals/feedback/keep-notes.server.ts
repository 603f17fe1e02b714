import { type Actor, actsFor, type SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { MOST_NOTES } from './choice.ts'
import { announce, isPublished, withFeedbackOf } from './choices.repository.server.ts'
import type { Command } from './feedback.schema.ts'
import { countNotes, findNote, insertNote, markNoteRemoved } from './notes.repository.server.ts'

type Port = Pick<App, 'db' | 'clock'>

/**
 * Writes a note about a partner that all who act for the enterprise read. Returns its id.
 * @throws AppError forbidden, notFound for a partner that is not in the directory, conflict at the limit
 */
export async function addNote(
  app: Port,
  actor: SignedInActor,
  { enterprise, partner, note }: Pick<Command<'addNote'>, 'enterprise' | 'partner' | 'note'>,
): Promise<string> {
  demandActing(actor, enterprise)
  if (partner === enterprise || !(await isPublished(app.db, partner)))
    throw new AppError('notFound', 'enterpriseNotFound')
  return withFeedbackOf(app.db, enterprise, async (tx) => {
    if ((await countNotes(tx, enterprise, partner)) >= MOST_NOTES)
      throw new AppError('conflict', 'tooManyNotes', { count: MOST_NOTES })
    const id = await insertNote(tx, {
      enterpriseId: enterprise,
      partnerId: partner,
      authorId: actor.personId,
      text: note,
      at: app.clock.now(),
    })
    await announce(tx, 'proposals.noted', [enterprise])
    return id
  })
}

/**
 * Removes a note, or brings it back. Repeats change nothing.
 * @throws AppError notFound also for notes of other enterprises; forbidden for the note of a colleague
 */
export async function removeNote(
  app: Port,
  actor: SignedInActor,
  {
    enterprise,
    note: id,
    command,
  }: Pick<Command<'removeNote' | 'restoreNote'>, 'enterprise' | 'note' | 'command'>,
): Promise<void> {
  demandActing(actor, enterprise)
  await withFeedbackOf(app.db, enterprise, async (tx) => {
    const note = await findNote(tx, enterprise, id)
    if (!note) throw new AppError('notFound', 'noteNotFound')
    if (!mayRemoveNote(actor, enterprise, note.authorId)) throw new AppError('forbidden', 'noteOfAnother')
    const removes = command === 'removeNote'
    if (removes === (note.removedAt !== null)) return
    await markNoteRemoved(tx, id, removes ? app.clock.now() : null)
    await announce(tx, 'proposals.noted', [enterprise])
  })
}

/** A note is removed by its author, or by an owner's account of the enterprise. */
export function mayRemoveNote(actor: Actor, enterpriseId: string, authorId: string | null): boolean {
  const own = actor.memberships.find((membership) => membership.enterpriseId === enterpriseId)
  return own !== undefined && ((authorId !== null && authorId === actor.personId) || own.role === 'owner')
}

function demandActing(actor: SignedInActor, enterpriseId: string): void {
  if (!actsFor(actor, enterpriseId)) throw new AppError('forbidden', 'notYourEnterprise')
}
