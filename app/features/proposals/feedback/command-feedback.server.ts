import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { choosePartner, undoChoice, withdrawChoice } from './choose-partner.server.ts'
import type { CommandFeedback } from './feedback.schema.ts'
import { addNote, removeNote } from './keep-notes.server.ts'
import { bringBackInferred, dismissInferred } from './settle-inferred.server.ts'
import { sharePartner } from './share-partner.server.ts'

/**
 * Carries out what an enterprise says of a partner or of what was inferred of it.
 * @returns for a choice when it was made, which names it for undo
 * @throws AppError as the single use-cases do
 */
export async function commandFeedback(
  app: App,
  actor: SignedInActor,
  input: CommandFeedback,
): Promise<{ at?: string }> {
  switch (input.command) {
    case 'choose':
      return choosePartner(app, actor, input)
    case 'withdraw':
      await withdrawChoice(app, actor, input)
      break
    case 'undo':
      await undoChoice(app, actor, input)
      break
    case 'addNote':
      await addNote(app, actor, input)
      break
    case 'removeNote':
    case 'restoreNote':
      await removeNote(app, actor, input)
      break
    case 'share':
      await sharePartner(app, actor, input)
      break
    case 'dismiss':
      await dismissInferred(app, actor, input)
      break
    case 'bringBack':
      await bringBackInferred(app, actor, input)
  }
  return {}
}
