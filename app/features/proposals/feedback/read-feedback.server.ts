import type { Actor } from '#app/platform/actor.ts'
import { actsFor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import type { ChoiceShown, Feedback, MeetingShown, NoteShown } from './choice.ts'
import { findChoices, findColleagues, findOpenMeetings } from './choices.repository.server.ts'
import { mayRemoveNote } from './keep-notes.server.ts'
import { findNotes } from './notes.repository.server.ts'

/**
 * What an enterprise has said of these partners, or of all when none are given.
 * @throws AppError forbidden unless the actor acts for the enterprise
 */
export async function readFeedback(
  app: Pick<App, 'db'>,
  actor: Actor,
  enterpriseId: string,
  partnerIds?: readonly string[],
): Promise<Feedback> {
  if (!actsFor(actor, enterpriseId)) throw new AppError('forbidden', 'notYourEnterprise')
  const [choices, notes, colleagues] = await Promise.all([
    findChoices(app.db, enterpriseId, partnerIds),
    findNotes(app.db, enterpriseId, partnerIds),
    findColleagues(app.db, enterpriseId, actor.personId),
  ])
  const known = partnerIds ?? [...new Set([...choices, ...notes].map(({ partnerId }) => partnerId))]
  const meetings = await findOpenMeetings(app.db, enterpriseId, known)
  return {
    choices: Object.fromEntries(choices.map((row) => [row.partnerId, choiceShown(actor, row)])),
    notes: notesByPartner(actor, enterpriseId, notes),
    meetings: Object.fromEntries(
      meetings.map(({ id, state, responderEnterpriseId }) => [
        responderEnterpriseId,
        { id, state: state as MeetingShown['state'] },
      ]),
    ),
    colleagues,
  }
}

function choiceShown(actor: Actor, row: Awaited<ReturnType<typeof findChoices>>[number]): ChoiceShown {
  return {
    kind: row.choice,
    reason: row.reason,
    reasonText: row.reasonText,
    until: row.until?.toISOString().slice(0, 10) ?? null,
    by: row.person?.name ?? null,
    mine: row.personId !== null && row.personId === actor.personId,
    at: row.at.toISOString(),
  }
}

function notesByPartner(
  actor: Actor,
  enterpriseId: string,
  rows: Awaited<ReturnType<typeof findNotes>>,
): Feedback['notes'] {
  const notes: Record<string, NoteShown[]> = {}
  for (const { id, partnerId, text, at, authorId, author } of rows) {
    const note = {
      id,
      text,
      author: author?.name ?? null,
      mine: authorId !== null && authorId === actor.personId,
      removable: mayRemoveNote(actor, enterpriseId, authorId),
      at: at.toISOString(),
    }
    ;(notes[partnerId] ??= []).push(note)
  }
  return notes
}
