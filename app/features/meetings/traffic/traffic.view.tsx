import type { SubmissionResult } from '@conform-to/react'
import CalendarDays from 'lucide-react/icons/calendar-days'
import { useFormatter, useTranslations } from 'use-intl'

import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
import { Container } from '#app/ui/container.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PageSection } from '#app/ui/page-section.tsx'
import { Stat } from '#app/ui/stat.tsx'
import { StatList } from '#app/ui/stat-list.tsx'
import { Table } from '#app/ui/table.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import { useNameOf } from '../party-name.ts'
import type { Traffic } from './read-traffic.server.ts'
import { ReportsToSettle } from './reports.view.tsx'
import { TRAFFIC_PERIODS } from './traffic-address.ts'
import { TrafficChart } from './traffic-chart.view.tsx'

/** How meetings go: figures of a period, weeks, reasons, silence and results. */
export function TrafficView({ traffic, answer }: { traffic: Traffic; answer: SubmissionResult | undefined }) {
  const t = useTranslations('traffic')
  const { sums, weeks } = traffic
  return (
    <Container className="pb-16">
      <PageHeader title={t('title')} lead={t('lead')} />
      <Tabs
        label={t('period')}
        tabs={TRAFFIC_PERIODS.map((days) => ({
          to: `/traffic?days=${days}`,
          label: t('days', { count: days }),
          current: days === traffic.days,
        }))}
      />
      <div className="mt-8 space-y-12">
        {sums.asked === 0 ? (
          <EmptyState icon={CalendarDays} title={t('empty.title')}>
            {t('empty.text')}
          </EmptyState>
        ) : (
          <>
            <Figures sums={sums} />
            <TrafficChart weeks={weeks} />
            <FileLinks to="/traffic/file" search={`days=${traffic.days}`} />
            <div className="grid gap-12 lg:grid-cols-2">
              <Declines declines={traffic.declines} />
              <Silent silent={traffic.silent} />
            </div>
            <Results results={traffic.results} />
          </>
        )}
        {traffic.reports ? <ReportsToSettle reports={traffic.reports} answer={answer} /> : null}
      </div>
    </Container>
  )
}

function Figures({ sums }: { sums: Traffic['sums'] }) {
  const t = useTranslations('traffic.sums')
  const format = useFormatter()
  const share = (part: number, whole: number) =>
    whole === 0 ? '–' : format.number(part / whole, { style: 'percent', maximumFractionDigits: 0 })
  const median = sums.medianMinutes
  return (
    <StatList>
      <Stat
        value={format.number(sums.asked)}
        label={t('asked')}
        note={t('waiting', { count: sums.waiting })}
      />
      <Stat value={share(sums.answered, sums.asked)} label={t('answered')} note={t('answeredNote')} />
      <Stat value={median === null ? '–' : durationOf(median)} label={t('median')} note={t('medianNote')} />
      <Stat value={share(sums.agreed, sums.asked)} label={t('agreed')} />
      <Stat
        value={format.number(sums.tookPlace)}
        label={t('tookPlace')}
        note={t('missed', { count: sums.missed })}
      />
      <Stat value={format.number(sums.cooperation)} label={t('cooperation')} />
    </StatList>
  )

  function durationOf(minutes: number) {
    if (minutes < 120) return t('minutes', { count: Math.round(minutes) })
    const hours = Math.round(minutes / 60)
    return hours < 48 ? t('hours', { count: hours }) : t('durationDays', { count: Math.round(hours / 24) })
  }
}

function Declines({ declines }: { declines: Traffic['declines'] }) {
  const t = useTranslations('traffic.declines')
  const reasons = useTranslations('meetings.reasons')
  const format = useFormatter()
  const words = (reason: string) => {
    const key = reason as 'other'
    return reasons.has(key) ? reasons(key) : reasons('other')
  }
  return (
    <PageSection title={t('title')}>
      {declines.length === 0 ? (
        <p className="text-muted">{t('none')}</p>
      ) : (
        <Table
          caption={t('title')}
          captionHidden
          rows={declines}
          rowKey={({ reason }) => reason}
          columns={[
            { key: 'reason', header: t('reason'), rowHeader: true, cell: ({ reason }) => words(reason) },
            { key: 'times', header: t('times'), number: true, cell: ({ times }) => format.number(times) },
          ]}
        />
      )}
    </PageSection>
  )
}

function Silent({ silent }: { silent: Traffic['silent'] }) {
  const t = useTranslations('traffic.silent')
  const nameOf = useNameOf()
  const format = useFormatter()
  return (
    <PageSection title={t('title')} note={t('note')}>
      {silent.length === 0 ? (
        <p className="text-muted">{t('none')}</p>
      ) : (
        <Table
          caption={t('title')}
          captionHidden
          rows={silent}
          rowKey={({ slug }) => slug}
          columns={[
            {
              key: 'name',
              header: t('enterprise'),
              rowHeader: true,
              cell: (row) => <TextLink to={`/enterprises/${row.slug}`}>{nameOf(row)}</TextLink>,
            },
            {
              key: 'unanswered',
              header: t('unanswered'),
              number: true,
              cell: (row) =>
                t('of', { part: format.number(row.unanswered), whole: format.number(row.received) }),
            },
          ]}
        />
      )}
    </PageSection>
  )
}

function Results({ results }: { results: Traffic['results'] }) {
  const t = useTranslations('traffic.results')
  const format = useFormatter()
  const count = (key: 'answers' | 'samples' | 'trialOrders' | 'contracts' | 'jobs') => ({
    key,
    header: t(key),
    number: true,
    cell: (row: Traffic['results'][number]) => format.number(row[key]),
  })
  return (
    <PageSection title={t('title')} note={t('note')}>
      {results.length === 0 ? (
        <p className="text-muted">{t('none')}</p>
      ) : (
        <Table
          caption={t('title')}
          captionHidden
          rows={results}
          rowKey={({ currency }) => currency}
          columns={[
            { key: 'currency', header: t('currency'), rowHeader: true, cell: ({ currency }) => currency },
            count('answers'),
            count('samples'),
            count('trialOrders'),
            count('contracts'),
            { key: 'value', header: t('value'), number: true, cell: (row) => format.number(row.value) },
            {
              key: 'exported',
              header: t('exported'),
              number: true,
              cell: (row) => format.number(row.exported),
            },
            count('jobs'),
          ]}
        />
      )}
    </PageSection>
  )
}
