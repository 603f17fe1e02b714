import clsx from 'clsx'
import CalendarDays from 'lucide-react/icons/calendar-days'
import { useTranslations } from 'use-intl'

import { ButtonLink } from '#app/ui/button-link.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { useMoment } from '#app/ui/use-moment.ts'

import { useNameOf } from '../../party-name.ts'
import { StateBadge } from '../../state-badge.view.tsx'
import type { CalendarItem, CalendarPage } from './calendar-item.ts'
import { useClockText, useDayWords, useTheirTime } from './item-words.ts'
import { minutesText } from './minutes-text.ts'

/** The week as a list: the days on which something is, one after the other. */
export function Agenda({ page }: { page: CalendarPage }) {
  const t = useTranslations('meetingCalendar')
  const days = page.days.map((day) => ({
    ...day,
    items: page.items.filter(({ parts }) => parts[0]?.day === day.day),
  }))
  const full = days.filter(
    ({ items, busy, holidays, off }) => items.length > 0 || busy.length > 0 || holidays.length > 0 || off,
  )
  return (
    <>
      {page.items.length === 0 ? (
        <div className="mb-8">
          <EmptyState
            icon={CalendarDays}
            title={t('empty')}
            actions={
              <ButtonLink to="/partners" variant="secondary">
                {t('find')}
              </ButtonLink>
            }
          >
            {t('emptyText')}
          </EmptyState>
        </div>
      ) : null}
      <ol className="space-y-6">
        {full.map((day) => (
          <AgendaDay key={day.day} day={day} page={page} />
        ))}
      </ol>
    </>
  )
}

function AgendaDay({
  day: { day, items, busy, holidays, off },
  page,
}: {
  day: CalendarPage['days'][number] & { items: CalendarItem[] }
  page: CalendarPage
}) {
  const t = useTranslations('meetingCalendar')
  const dayWords = useDayWords()
  return (
    <li>
      <Heading
        level={2}
        look="label"
        className={clsx('border-b border-line pb-2', day === page.today && 'text-accent')}
      >
        {dayWords(day).long}
      </Heading>
      <ul className="divide-y divide-line">
        {[...holidays, ...(off ? [t('dayOff')] : [])].map((words) => (
          <li key={words} className="flex gap-4 py-2.5 text-sm text-muted">
            <Mark className="bg-warning-tint" />
            {words}
          </li>
        ))}
        {items.map((item) => (
          <AgendaItem key={item.key} item={item} timeZone={page.timeZone} />
        ))}
        {busy.map((stretch) => (
          <li key={stretch.from} className="flex gap-4 py-2.5 text-sm text-muted">
            <Mark className="border border-line-strong bg-hatched" />
            <span className="tabular-nums">{minutesText(stretch)}</span>
            {t('busy')}
          </li>
        ))}
      </ul>
    </li>
  )
}

function AgendaItem({ item, timeZone }: { item: CalendarItem; timeZone: string }) {
  const t = useTranslations('meetingCalendar')
  const place = useTranslations('meetings.place')
  const nameOf = useNameOf()
  const clockText = useClockText()
  const theirTime = useTheirTime(timeZone)
  const moment = useMoment()
  const { meeting, kind, heldUntil } = item
  const theirs = theirTime(item)
  return (
    <li className="flex gap-4 py-3">
      <Mark className={MARKS[kind]} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <span className="tabular-nums font-medium">{clockText(item)}</span>
          <TextLink to={`/meetings/${meeting.id}`} className="font-medium">
            {nameOf(meeting.partner)}
          </TextLink>
          <StateBadge {...meeting} />
        </p>
        {theirs ? <p className="tabular-nums text-sm text-muted">{theirs}</p> : null}
        <p className="line-clamp-2 text-sm text-muted">
          {place(meeting.place)} · {meeting.purpose}
        </p>
        {heldUntil ? (
          <p className="text-sm text-muted">{t('heldUntil', { until: moment(heldUntil) })}</p>
        ) : null}
      </div>
    </li>
  )
}

/** How each kind looks, in the list and in the key. */
export const MARKS: Record<CalendarItem['kind'], string> = {
  agreed: 'bg-accent',
  over: 'bg-line-strong',
  held: 'border border-dashed border-accent bg-accent-tint',
}

function Mark({ className }: { className: string }) {
  return <span aria-hidden className={clsx('mt-1.5 size-3 flex-none rounded-[3px]', className)} />
}
