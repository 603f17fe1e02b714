import type { App } from '#app/platform/app.ts'
import { newToken } from '#app/platform/one-time-token.server.ts'

import { answerPath, type MailIntent } from './mail-answer.ts'
import { insertMailAnswers } from './mail-answers.repository.server.ts'

/** What a mail offers its reader to do by a click. */
export interface Offer {
  intent: MailIntent
  /** Of the time that is accepted. */
  timeId?: string
}

/**
 * Makes links that answer for a person, each once and only while the meeting stands as it does.
 * @returns their paths, in the order of the offers
 */
export async function makeAnswerLinks(
  app: Pick<App, 'db'>,
  to: { personId: string; meetingId: string; version: number; expiresAt: Date },
  offers: readonly Offer[],
): Promise<string[]> {
  const made = offers.map((offer) => ({ ...newToken(), offer }))
  await insertMailAnswers(
    app.db,
    made.map(({ hash, offer }) => ({ tokenHash: hash, ...to, ...offer })),
  )
  return made.map(({ token }) => answerPath(token))
}
