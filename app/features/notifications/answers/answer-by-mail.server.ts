import { actorOfPerson } from '#app/features/accounts/index.server.ts'
import { AnswerMeeting, answerMeeting } from '#app/features/meetings/index.server.ts'
import { actAs } from '#app/platform/acting.server.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import type { AnswerByMail } from './answer-by-mail.schema.ts'
import { noteUsed } from './mail-answers.repository.server.ts'
import { linkOf, stateOf } from './read-mail-answer.server.ts'

/**
 * Does what a link in a mail is for, as the person who got the mail, once: the meeting takes an answer to one version once,
 * whatever comes twice. A link that can do nothing any more does nothing; its page says why.
 * @throws AppError notFound/linkNotFound; invalid for another answer than the link's; what answering throws, such as
 *   conflict/timeTaken
 */
export async function answerByMail(app: App, token: string, given: AnswerByMail): Promise<void> {
  const { found, intent } = await linkOf(app, token)
  const now = app.clock.now()
  if (given.intent !== intent) throw new AppError('invalid', 'badInput')
  const before = stateOf(found, intent, now)
  if (before === 'done') return noteUsed(app.db, found.tokenHash, now)
  if (before !== 'open') return
  const { meeting, version, timeId, person } = found
  const input = AnswerMeeting.safeParse({ ...given, meetingId: meeting.id, version, timeId })
  if (!input.success) throw new AppError('invalid', 'badInput')
  const actor = await actorOfPerson(app, person.id, `mail ${found.tokenHash.slice(0, 12)}`)
  if (!actor) return
  try {
    await actAs({ personId: person.id, via: 'page', act: '/answers' }, () =>
      answerMeeting(app, actor, input.data),
    )
    await noteUsed(app.db, found.tokenHash, now)
  } catch (error) {
    // The same click twice, or somebody else in the same moment: the page tells them apart.
    if (!(error instanceof AppError) || !TOLD_BY_PAGE.has(error.reasonKey)) throw error
  }
}

const TOLD_BY_PAGE: ReadonlySet<string> = new Set([
  'meetingMovedOn',
  'notYourTurn',
  'notPossibleNow',
  'timeNotOffered',
  'meetingNotFound',
])
