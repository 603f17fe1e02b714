import { z } from 'zod'

import type { App } from '#app/platform/app.ts'
import { pathIn } from '#app/locales/language.ts'
import { layOut } from '#app/platform/mail/mail-layout.ts'
import type { Compose, Composers, QueuedMail } from '#app/platform/mail/mail.ts'

import { NOTIFICATIONS, type NotificationKind, type Switch } from '../notification.ts'
import { stopMailsPath } from '../settings/stop-token.server.ts'
import { findWishes } from '../settings/wishes.repository.server.ts'
import type { Letter, Said } from './letter.ts'
import { letterWords, nameIn } from './letter-words.server.ts'
import { findMeetingOfMail, findReader } from './letters.repository.server.ts'
import { mailKind } from './mail-kind.ts'
import { sayAgreed, sayCancelled, sayLeft, sayTimeKept, sayUnmet } from './say-answers.server.ts'
import { sayFollowUp, sayHeld, sayMessage } from './say-conversation.server.ts'
import { sayReminder } from './say-reminder.server.ts'
import { sayRequest } from './say-requests.server.ts'

const Payload = z.object({
  meeting: z.uuid(),
  enterprise: z.uuid(),
  version: z.coerce.number().default(0),
  entry: z.uuid().optional(),
  followUp: z.uuid().optional(),
  startsAt: z.coerce.date().optional(),
})
type Payload = z.output<typeof Payload>

type Say = (app: App, letter: Letter, payload: Payload) => Promise<Said | null> | Said | null

const SAYINGS: Partial<Record<NotificationKind, Say>> = {
  requested: (app, letter) => sayRequest(app, 'requested', letter),
  ringMissed: (app, letter) => sayRequest(app, 'ringMissed', letter),
  countered: (app, letter) => sayRequest(app, 'countered', letter),
  rescheduling: (app, letter) => sayRequest(app, 'rescheduling', letter),
  offered: (app, letter) => sayRequest(app, 'offered', letter),
  accepted: (app, letter) => sayAgreed(app, 'accepted', letter),
  rescheduled: (app, letter) => sayAgreed(app, 'rescheduled', letter),
  arranged: (app, letter) => sayAgreed(app, 'arranged', letter),
  joined: (app, letter) => sayAgreed(app, 'joined', letter),
  left: sayLeft,
  timeKept: sayTimeKept,
  cancelled: sayCancelled,
  declined: (app, letter) => sayUnmet(app, 'declined', letter),
  expired: (app, letter) => sayUnmet(app, 'expired', letter),
  waiting: (app, letter) => sayUnmet(app, 'waiting', letter),
  held: sayHeld,
  message: (app, letter, { entry }) => (entry === undefined ? null : sayMessage(app, entry, letter)),
  followUp: (app, letter, { followUp }) =>
    followUp === undefined ? null : sayFollowUp(app, followUp, letter),
  reminderDay: remind,
  reminderHour: remind,
  reminderMinutes: remind,
}

function remind(app: App, letter: Letter, { startsAt }: Payload): Said | null {
  return startsAt === undefined ? null : sayReminder(app, startsAt, letter)
}

/** Mails about meetings: each says what is true when it is sent, or nothing when that has become old. */
export const meetingMails: Composers = Object.fromEntries(
  Object.entries(SAYINGS).map(([kind, say]) => [
    mailKind(kind),
    composerOf(NOTIFICATIONS[kind as NotificationKind], say),
  ]),
)

function composerOf(about: Switch, say: Say): Compose {
  return async (app, mail) => {
    const payload = Payload.parse(mail.payload)
    const letter = await readLetter(app, mail, payload)
    if (!letter || !(await isWanted(app, letter, about))) return null
    const said = await say(app, letter, payload)
    return said && framed(app, letter, about, said)
  }
}

async function readLetter(
  app: App,
  { recipient, language }: QueuedMail,
  payload: Payload,
): Promise<Letter | null> {
  if (recipient.id === null) return null
  const [meeting, reader] = await Promise.all([
    findMeetingOfMail(app.db, payload.meeting),
    findReader(app.db, recipient.id, payload.enterprise),
  ])
  if (!meeting || !reader) return null
  const { requesterEnterprise, responderEnterprise } = meeting
  const asks = requesterEnterprise.id === payload.enterprise
  if (!asks && responderEnterprise.id !== payload.enterprise) return null
  const [mine, partner] = asks
    ? [requesterEnterprise, responderEnterprise]
    : [responderEnterprise, requesterEnterprise]
  return {
    language,
    reader,
    side: asks ? 'requester' : 'responder',
    meeting,
    mine: nameIn(language, mine),
    partner: nameIn(language, partner),
    version: payload.version,
  }
}

/** Whether the reader still wants such mails. */
async function isWanted(app: App, { reader }: Letter, about: Switch): Promise<boolean> {
  const wishes = await findWishes(app.db, [reader.id])
  return wishes.get(reader.id)?.choices[about].mail !== 'never'
}

function framed(app: App, letter: Letter, about: Switch, { calendar, ...said }: Said) {
  const { language, reader, mine, meeting } = letter
  const t = letterWords(language)
  const unsubscribe = pathIn(language, stopMailsPath(app.env.sessionSecret, reader.id, about))
  const address = (path: string) => app.env.publicUrl + path
  return {
    unsubscribe,
    ...(calendar ? { calendar } : {}),
    ...layOut({
      language,
      ...said,
      preview: said.paragraphs[0] ?? meeting.purpose,
      footer: [t('footer.why', { name: reader.name, mine })],
      links: [
        { label: t('footer.change'), url: address(pathIn(language, '/account/notifications')) },
        { label: t(`footer.stop.${about}`), url: address(unsubscribe) },
      ],
    }),
  }
}
