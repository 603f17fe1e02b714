import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { may } from '#app/platform/permissions.ts'

import type { CommandOnNeed } from '../answers/answer.schema.ts'
import { answerNeed, withdrawAnswer } from '../answers/answer-need.server.ts'
import { awardAnswer, decideAnswer } from '../answers/decide-answer.server.ts'
import { promiseConfidentiality } from '../files/open-file.server.ts'
import { moveNeed } from '../own/move-need.server.ts'
import { MoveNeed } from '../own/need.schema.ts'
import { reviewNeed } from '../review/review-needs.server.ts'
import { shownNeed } from './shown-need.server.ts'

/**
 * Does what the page of a need asks for.
 * @throws AppError as the single commands do; forbidden for what the actor may not do here
 */
export async function commandOnNeed(
  app: Pick<App, 'db' | 'clock' | 'files'>,
  actor: SignedInActor,
  id: string,
  input: CommandOnNeed,
): Promise<void> {
  switch (input.command) {
    case 'answer':
      return answerNeed(app, actor, id, input)
    case 'withdraw':
      return withdrawAnswer(app, actor, id, input.enterprise)
    case 'promise':
      return promiseConfidentiality(app, actor, id, {
        file: input.file,
        enterprise: input.enterprise ?? null,
      })
    case 'shortlist':
    case 'decline':
      return decideAnswer(app, actor, id, { decision: input.command, id: input.id, reply: input.reply })
    case 'reconsider':
      return decideAnswer(app, actor, id, { decision: input.command, id: input.id, reply: null })
    case 'award':
      return awardAnswer(app, actor, id, input.id)
    case 'approve':
    case 'return':
      if (!may(actor, 'needs.review')) throw new AppError('forbidden', 'notAllowed')
      return reviewNeed(app, actor, id, input)
    default:
      return moveOwn(app, actor, id, input)
  }
}

async function moveOwn(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  id: string,
  input: Extract<CommandOnNeed, { command: 'submit' | 'close' | 'reopen' | 'renew' }>,
): Promise<void> {
  const { need, standing } = await shownNeed(app, actor, id)
  if (!standing.owner) throw new AppError('forbidden', 'notYourEnterprise')
  const move = MoveNeed.safeParse({
    ...input,
    id,
    outcomeNote: 'outcomeNote' in input ? (input.outcomeNote ?? '') : '',
  })
  if (!move.success) throw new AppError('invalid', 'badInput')
  await moveNeed(app, actor, need.enterprise.slug, move.data)
}
