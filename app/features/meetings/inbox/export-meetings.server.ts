import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import { clockText, isoDayIn } from '#app/locales/written-time.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { downloadSheet } from '#app/platform/sheets/download.server.ts'
import { column, dayCell, readFormat, tableOf } from '#app/platform/sheets/table.ts'

import type { MeetingSummary } from '../summary.repository.server.ts'
import { listMeetings, type MeetingListQuery } from './list-meetings.server.ts'

const MOST_ROWS = 2000

/**
 * The meetings of a tab as a file, times as they are where the reader is.
 * @throws AppError notFound for an unknown kind of file
 */
export async function exportMeetings(
  app: App,
  actor: SignedInActor,
  asked: { format: string | undefined; query: MeetingListQuery; language: Language },
): Promise<Response> {
  const format = readFormat(asked.format)
  const { language } = asked
  const { meetings } = await listMeetings(app, actor, { ...asked.query, page: 1 }, MOST_ROWS)
  const words = catalogueOf(language)
  const { files } = words
  const { timeZone } = actor
  const moment = (at: Date | null) => at && `${isoDayIn(at, timeZone)} ${clockText(at, timeZone)}`
  const nameOf = ({ nameVi, nameEn }: { nameVi: string; nameEn: string | null }) =>
    language === 'en' ? (nameEn ?? nameVi) : nameVi
  const sheet = tableOf(
    files.meetings,
    [
      column<MeetingSummary>(files.partner, 40, ({ partner }) => nameOf(partner)),
      column<MeetingSummary>(files.direction, 14, ({ side }) => files.directions[side]),
      column<MeetingSummary>(files.state, 22, ({ state }) => words.meetings.state[state]),
      column<MeetingSummary>(files.purpose, 60, ({ purpose }) => purpose),
      column<MeetingSummary>(files.place, 18, ({ place }) => words.meetings.place[place]),
      column<MeetingSummary>(files.starts, 18, ({ startsAt }) => moment(startsAt)),
      column<MeetingSummary>(files.ends, 18, ({ endsAt }) => moment(endsAt)),
      column<MeetingSummary>(files.timeZone, 20, () => timeZone),
      column<MeetingSummary>(files.asked, 14, ({ createdAt }) => dayCell(createdAt, timeZone)),
      column<MeetingSummary>(
        files.page,
        48,
        ({ id }) => app.env.publicUrl + pathIn(language, `/meetings/${id}`),
      ),
    ],
    meetings,
  )
  const day = dayCell(app.clock.now(), timeZone)?.toISOString().slice(0, 10) ?? ''
  return downloadSheet(sheet, format, `${files.meetings} ${day}`)
}
