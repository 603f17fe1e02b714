import type { SubmissionResult } from '@conform-to/react'
import { useTranslations } from 'use-intl'

import { Local, useRecordWords } from '#app/features/directory/index.ts'
import { HistoryLink } from '#app/platform/audit/history-link.view.tsx'
import { Alert } from '#app/ui/alert.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Card } from '#app/ui/card.tsx'
import { Container } from '#app/ui/container.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PageSection } from '#app/ui/page-section.tsx'

import type { PairPage } from './broker-page.ts'
import { PairReasons } from './pair-reasons.view.tsx'
import { PairSideView } from './pair-side.view.tsx'
import { PairStepForm } from './pair-step.view.tsx'

/** One pair: the two, what was written to them, what has happened, what comes next, and why they fit. */
export function PairView({
  page,
  answer,
  done,
  history = null,
}: {
  page: PairPage
  answer: SubmissionResult | undefined
  done: 'proposed' | 'saved' | null
  /** Where the audit log tells of it, for those who may read that. */
  history?: string | null
}) {
  const t = useTranslations('broker')
  const site = useTranslations('site')
  const { day } = useRecordWords()
  const { first, second, reasons } = page
  const asker = reasons?.asker === 'second' ? second : first
  return (
    <Container className="pb-16">
      <PageHeader
        breadcrumbLabel={site('breadcrumb')}
        breadcrumb={[{ to: '/broker', label: t('title') }, { label: t(`states.${page.state}`) }]}
        marks={
          <>
            <Badge tone="info">{t(`states.${page.state}`)}</Badge>
            {page.followUpOn ? (
              <Badge tone={page.due ? 'warning' : 'neutral'}>
                {t('list.followUp')} {day(page.followUpOn)}
              </Badge>
            ) : null}
          </>
        }
        title={
          <>
            <Local text={first} /> – <Local text={second} />
          </>
        }
        actions={<HistoryLink to={history} />}
      />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="min-w-0 space-y-10">
          {done && !answer ? (
            <Alert tone="success" live word={site('word.success')} title={t(`pair.${done}`)} />
          ) : null}
          <MeetingNews page={page} />
          {page.possible ? null : (
            <Alert tone="warning" word={site('word.warning')} title={t('pair.impossible')} />
          )}
          <PageSection title={t('pair.sides')}>
            <div className="grid gap-5 sm:grid-cols-2">
              {[page.sides.first, page.sides.second].map((side) => (
                <Card key={side.slug}>
                  <PairSideView side={side} />
                </Card>
              ))}
            </div>
          </PageSection>
          <PairStepForm page={page} answer={answer} />
          <Steps page={page} />
        </div>
        <aside className="min-w-0 space-y-8">
          <PageSection title={t('pair.note')} look="part">
            <p className="break-words whitespace-pre-line">{page.note}</p>
            <Muted className="mt-2">{t('pair.officer', { name: page.officer ?? t('list.noOfficer') })}</Muted>
          </PageSection>
          {page.possible ? (
            <PageSection title={t('pair.reasons')} look="part">
              {reasons ? (
                <PairReasons reasons={reasons} asker={asker.text} />
              ) : (
                <p className="text-muted">{t('start.noReasons')}</p>
              )}
            </PageSection>
          ) : null}
        </aside>
      </div>
    </Container>
  )
}

function MeetingNews({ page: { meeting, state } }: { page: PairPage }) {
  const t = useTranslations('broker.pair')
  const site = useTranslations('site')
  const { day } = useRecordWords()
  if (!meeting) return null
  const key = meeting.over ? 'meetingOver' : 'meetingAhead'
  const open = state === 'proposed' || state === 'introduced'
  return (
    <Alert word={site('word.info')} title={t(key, { day: day(meeting.on) })}>
      {open ? t(`${key}Text`) : null}
    </Alert>
  )
}

function Steps({ page: { steps } }: { page: PairPage }) {
  const t = useTranslations('broker')
  const { day } = useRecordWords()
  return (
    <PageSection title={t('pair.history')}>
      <ol className="divide-y divide-line border-y border-line">
        {steps.map((step) => (
          <li key={step.version} className="py-3">
            <p className="flex flex-wrap justify-between gap-x-4">
              <span className="font-medium">{t(`states.${step.state}`)}</span>
              <Muted as="span">
                {t('pair.stepBy', { day: day(step.on), by: step.by ?? t('list.noOfficer') })}
              </Muted>
            </p>
            {step.note ? (
              <p className="mt-1 max-w-measure break-words whitespace-pre-line text-muted">{step.note}</p>
            ) : null}
          </li>
        ))}
      </ol>
    </PageSection>
  )
}
