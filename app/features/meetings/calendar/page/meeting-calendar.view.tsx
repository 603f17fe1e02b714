import clsx from 'clsx'
import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Link } from '#app/ui/router.ts'
import { useZoneName } from '#app/ui/use-zone-name.ts'

import { Agenda, MARKS } from './agenda.view.tsx'
import type { CalendarPage } from './calendar-item.ts'
import { calendarPath } from './calendar-week.ts'
import { useWeekText } from './item-words.ts'
import { useCalendarKeys } from './use-calendar-keys.ts'
import { WeekGrid } from './week-grid.view.tsx'

/** A week of meetings: as a grid where there is room for it, as a list on phones and for who prefers one. */
export function MeetingCalendarView({ page, feed }: { page: CalendarPage; feed: ReactNode }) {
  const t = useTranslations('meetingCalendar')
  const zoneName = useZoneName()
  const { view } = page
  return (
    <Container>
      <PageHeader
        title={t('title')}
        actions={
          <ButtonLink to="/account/calendar" variant="secondary">
            {t('hours')}
          </ButtonLink>
        }
      />
      <Weeks page={page} />
      {view === 'agenda' ? null : (
        <div className={clsx(view === null && 'max-md:hidden')}>
          <WeekGrid page={page} />
          <Key />
        </div>
      )}
      {view === 'week' ? null : (
        <div className={clsx('max-w-3xl', view === null && 'md:hidden')}>
          <Agenda page={page} />
        </div>
      )}
      <p className="mt-4 text-sm text-muted">{t('zone', { zone: zoneName(page.timeZone) })}</p>
      <div className="mt-12">{feed}</div>
    </Container>
  )
}

function Weeks({ page }: { page: CalendarPage }) {
  const t = useTranslations('meetingCalendar')
  const weekText = useWeekText()
  const { view, whose, days } = page
  const at = (day: string | null) => calendarPath({ day, view, whose })
  const [first, last] = [days[0]?.day ?? page.today, days.at(-1)?.day ?? page.today]
  useCalendarKeys({ p: at(page.previous), n: at(page.next), t: at(null) })
  return (
    <div className="mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <nav aria-label={t('weeks')} className="flex flex-wrap items-center gap-2">
        <Step to={at(page.previous)} label={t('previous')} shortcut="p" icon={ChevronLeft} />
        <Step to={at(page.next)} label={t('next')} shortcut="n" icon={ChevronRight} />
        <Link
          to={at(null)}
          aria-keyshortcuts="t"
          preventScrollReset
          className="inline-flex min-h-10 items-center rounded-control border border-line-strong bg-surface px-4 text-[0.9375rem] font-medium hover:border-ink hover:bg-sunken pointer-coarse:min-h-11"
        >
          {t('today')}
        </Link>
        <h2 className="ml-2 text-lg font-semibold max-sm:ml-0 max-sm:w-full" aria-live="polite">
          {weekText(first, last)}
        </h2>
      </nav>
      <div className="flex flex-wrap gap-3">
        <Segments
          label={t('whose')}
          options={[
            {
              label: t('mine'),
              to: calendarPath({ day: first, view, whose: 'mine' }),
              current: whose === 'mine',
            },
            {
              label: t('all'),
              to: calendarPath({ day: first, view, whose: 'all' }),
              current: whose === 'all',
            },
          ]}
        />
        <ViewSwitch page={page} day={first} />
      </div>
    </div>
  )
}

/** Without a choice the width of the window decides, and so does which of the two is marked. */
function ViewSwitch({ page: { view, whose }, day }: { page: CalendarPage; day: string }) {
  const t = useTranslations('meetingCalendar')
  const to = (chosen: 'week' | 'agenda') => calendarPath({ day, view: chosen, whose })
  return (
    <Segments
      label={t('view')}
      options={[
        {
          label: t('asWeek'),
          to: to('week'),
          current: view === 'week',
          usual: view === null ? 'wide' : undefined,
        },
        {
          label: t('asAgenda'),
          to: to('agenda'),
          current: view === 'agenda',
          usual: view === null ? 'narrow' : undefined,
        },
      ]}
    />
  )
}

function Step({
  to,
  label,
  shortcut,
  icon: Icon,
}: {
  to: string
  label: string
  shortcut: string
  icon: typeof ChevronLeft
}) {
  return (
    <Link
      to={to}
      title={label}
      aria-keyshortcuts={shortcut}
      preventScrollReset
      className="inline-flex size-10 items-center justify-center rounded-control border border-line-strong bg-surface hover:border-ink hover:bg-sunken pointer-coarse:size-11"
    >
      <Icon size={20} aria-hidden />
      <span className="sr-only">{label}</span>
    </Link>
  )
}

const CHOSEN = 'bg-sunken text-ink'
const USUAL = { wide: 'md:bg-sunken md:text-ink', narrow: 'max-md:bg-sunken max-md:text-ink' }

function Segments({
  label,
  options,
}: {
  label: string
  options: readonly { label: string; to: string; current: boolean; usual?: 'wide' | 'narrow' | undefined }[]
}) {
  return (
    <nav aria-label={label}>
      <ul className="flex overflow-hidden rounded-control border border-line-strong bg-surface">
        {options.map(({ label: words, to, current, usual }) => (
          <li key={to} className="not-first:border-l not-first:border-line-strong">
            <Link
              to={to}
              preventScrollReset
              aria-current={current ? 'true' : undefined}
              className={clsx(
                'flex min-h-10 items-center px-3.5 text-sm font-medium -outline-offset-2 pointer-coarse:min-h-11',
                current ? CHOSEN : 'text-muted hover:text-ink',
                usual && USUAL[usual],
              )}
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Key() {
  const t = useTranslations('meetingCalendar')
  const marks = [
    { words: t('agreed'), look: MARKS.agreed },
    { words: t('held'), look: MARKS.held },
    { words: t('over'), look: MARKS.over },
    { words: t('busy'), look: 'border border-line-strong bg-hatched' },
    { words: t('open'), look: 'border border-line bg-surface' },
    { words: t('dayOff'), look: 'bg-warning-tint' },
  ]
  return (
    <ul aria-label={t('key')} className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
      {marks.map(({ words, look }) => (
        <li key={words} className="flex items-center gap-2">
          <span aria-hidden className={clsx('size-3.5 rounded-[3px]', look)} />
          {words}
        </li>
      ))}
    </ul>
  )
}
