import { z } from 'zod'

import type { App } from '#app/platform/app.ts'

import { findMessagesSince } from '../page/told-subjects.repository.server.ts'
import type { Letter, Said } from './letter.ts'
import { letterWords } from './letter-words.server.ts'
import { findOpenFollowUp, findUnreadEntry } from './letters.repository.server.ts'
import { openMeeting, timeFacts } from './say-answers.server.ts'

const MOST_LETTERS = 600

/** Messages that nobody has read yet: how many, and what the last one says. Nothing when they were read meanwhile. */
export async function sayMessage(app: App, entryId: string, letter: Letter): Promise<Said | null> {
  const entry = await findUnreadEntry(app.db, entryId)
  const first = z.object({ messageId: z.uuid() }).safeParse(entry?.data)
  if (!first.success) return null
  const messages = (await findMessagesSince(app.db, [first.data.messageId])).get(first.data.messageId)
  if (!messages) return null
  const { mine, partner, language } = letter
  const t = letterWords(language)
  const values = { mine, partner, count: messages.count }
  return {
    subject: t('message.subject', values),
    heading: t('message.subject', values),
    paragraphs: [t('message.text', values)],
    quote: shortened(messages.latest),
    action: openMeeting(app, letter, t('message.open')),
  }
}

/** The agreed time is over; nothing when the reader's side has noted what came of it. */
export function sayHeld(app: App, letter: Letter): Said | null {
  const { meeting, side, mine, partner, language } = letter
  if (meeting.state !== 'held' || meeting.outcomes.some((one) => one.side === side)) return null
  const t = letterWords(language)
  const { startsAt, endsAt } = meeting
  return {
    subject: t('held.subject', { partner }),
    heading: t('held.subject', { partner }),
    paragraphs: [t('held.text', { mine, partner })],
    facts: startsAt && endsAt ? timeFacts(letter, { startsAt, endsAt }) : [],
    action: openMeeting(app, letter, t('held.open')),
  }
}

/** What came of a meeting; nothing when it was answered meanwhile. */
export async function sayFollowUp(app: App, followUpId: string, letter: Letter): Promise<Said | null> {
  const question = await findOpenFollowUp(app.db, followUpId)
  if (!question) return null
  const t = letterWords(letter.language)
  const subject = t('followUp.subject', { partner: letter.partner, days: question.days })
  return {
    subject,
    heading: subject,
    paragraphs: [t('followUp.text')],
    action: openMeeting(app, letter, t('followUp.open')),
  }
}

function shortened(text: string): string {
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS).trimEnd()}…` : text
}
