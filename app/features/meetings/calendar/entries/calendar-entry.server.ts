import { createTranslator } from 'use-intl/core'

import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { pathIn, type Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'

import type { MeetingSide } from '../../meeting.ts'
import { videoRoomOf } from '../../preparation/video-room.server.ts'
import type { EntryRow } from './entries.repository.server.ts'
import type { CalendarEntry } from './ics.ts'

/**
 * A meeting as it stands in the calendar of one side, in the reader's language; null for one that no time was agreed for.
 */
export function entryOf(
  app: Pick<App, 'env'>,
  row: EntryRow,
  side: MeetingSide,
  language: Language,
): CalendarEntry | null {
  const { startsAt, endsAt } = row
  if (!startsAt || !endsAt) return null
  const t = wordsOf(language)
  const named = namesIn(language)
  const partner = named(side === 'requester' ? row.responderEnterprise : row.requesterEnterprise)
  const about = row.product ? named(row.product) : row.need ? titleIn(language, row.need) : null
  const url = app.env.publicUrl + pathIn(language, `/meetings/${row.id}`)
  const video = videoRoomOf(app, row)
  return {
    meetingId: row.id,
    sequence: row.sequence,
    startsAt,
    endsAt,
    cancelled: row.state === 'cancelled',
    summary: about === null ? t('summary', { partner }) : t('summaryAbout', { partner, about }),
    description: descriptionOf(row, { language, url, video }),
    location: video ?? placeOf(row, language),
    url,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  }
}

function descriptionOf(
  row: EntryRow,
  { language, url, video }: { language: Language; url: string; video: string | null },
): string {
  const t = wordsOf(language)
  const names = row.participants.map(({ part, person }) =>
    part === 'interpreter' ? t('interpreter', { name: person.name }) : person.name,
  )
  return [
    t('purpose', { text: row.purpose }),
    ...(row.agenda ? [t('agenda', { text: row.agenda })] : []),
    ...(names.length > 0 ? [t('people', { names: names.join(', ') })] : []),
    ...(video ? [t('video', { url: video })] : []),
    t('page', { url }),
  ].join('\n')
}

function placeOf(row: EntryRow, language: Language): string {
  const t = wordsOf(language)
  const named = namesIn(language)
  const places = {
    online: () => t('online'),
    at_requester: () => t('at', { name: named(row.requesterEnterprise) }),
    at_responder: () => t('at', { name: named(row.responderEnterprise) }),
    at_event: () => t('atEvent'),
  }
  const place = places[row.place]()
  return row.placeDetail ? `${place}, ${row.placeDetail}` : place
}

function wordsOf(language: Language) {
  return createTranslator({
    locale: language,
    messages: catalogueOf(language),
    namespace: 'calendarEntries',
  })
}

function namesIn(language: Language) {
  return ({ nameVi, nameEn }: { nameVi: string; nameEn: string | null }) =>
    language === 'en' ? (nameEn ?? nameVi) : nameVi
}

function titleIn(
  language: Language,
  { titleVi, titleEn }: { titleVi: string; titleEn: string | null },
): string {
  return language === 'en' ? (titleEn ?? titleVi) : titleVi
}
