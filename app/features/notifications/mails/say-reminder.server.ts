import type { App } from '#app/platform/app.ts'

import { agreedSpan, whenFor, type Letter, type Said } from './letter.ts'
import { letterWords } from './letter-words.server.ts'
import { openMeeting, placeFacts, timeFacts } from './say-answers.server.ts'

/** A meeting begins soon; nothing when it was moved or called off meanwhile, or has begun. */
export function sayReminder(app: App, startsAt: Date, letter: Letter): Said | null {
  const span = agreedSpan(letter)
  if (span?.startsAt.getTime() !== startsAt.getTime() || startsAt <= app.clock.now()) return null
  const { partner, mine, language, meeting } = letter
  const t = letterWords(language)
  const values = { partner, mine, when: whenFor(letter, span) }
  return {
    subject: t('reminder.subject', values),
    heading: t('reminder.heading', values),
    paragraphs: [t('reminder.text', values)],
    quote: meeting.purpose,
    facts: [...timeFacts(letter, span), ...placeFacts(letter)],
    action: openMeeting(app, letter),
  }
}
