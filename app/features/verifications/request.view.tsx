import type { SubmissionResult } from '@conform-to/react'
import { Fragment, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'

import { Local, useRecordWords } from '#app/features/directory/index.ts'
import { HistoryLink } from '#app/platform/audit/history-link.view.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Container } from '#app/ui/container.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { FactRow } from '#app/ui/fact-row.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PageSection } from '#app/ui/page-section.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import { Decision } from './decision.view.tsx'
import { EvidencePaperLink } from './paper-link.view.tsx'
import { RequestTable } from './queue.view.tsx'
import type { RequestPage } from './verification-page.ts'

/** A request with its evidence, what the directory knows beside it, and the officer's decision. */
export function RequestView({
  page,
  answer,
  done,
  history = null,
}: {
  page: RequestPage
  answer: SubmissionResult | undefined
  done: boolean
  /** Where the audit log tells of it, for those who may read that. */
  history?: string | null
}) {
  const t = useTranslations('verifications')
  const site = useTranslations('site')
  return (
    <Container>
      <PageHeader
        breadcrumbLabel={site('breadcrumb')}
        breadcrumb={[{ to: '/verifications', label: t('queue.title') }, { label: t(`kinds.${page.kind}`) }]}
        marks={
          <>
            <Badge tone="info">{t(`kinds.${page.kind}`)}</Badge>
            <Badge>{t(`states.${page.state}`)}</Badge>
          </>
        }
        title={<Local text={page.enterprise} />}
        actions={<HistoryLink to={history} />}
      />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0 space-y-10">
          <Evidence page={page} />
          <Decision page={page} answer={answer} done={done} />
          <Steps page={page} />
          {page.earlier.length > 0 ? (
            <PageSection title={t('request.earlier')}>
              <RequestTable lines={page.earlier} caption={t('request.earlier')} />
            </PageSection>
          ) : null}
        </div>
        <aside className="min-w-0 space-y-8">
          <Facts page={page} />
          {page.related.length > 0 ? <Related page={page} /> : null}
        </aside>
      </div>
    </Container>
  )
}

function Evidence({ page }: { page: RequestPage }) {
  const t = useTranslations('verifications')
  const { day } = useRecordWords()
  const { asker } = page
  return (
    <PageSection title={t('request.evidence')}>
      <p>
        <strong className="font-semibold">{page.person}</strong> · {page.jobTitle}
      </p>
      <Muted>
        {asker.email} · {t(asker.verified ? 'request.addressKnown' : 'request.addressUnknown')} ·{' '}
        {t('request.accountSince', { day: day(asker.since) })}
      </Muted>
      <p className="mt-4 max-w-measure break-words whitespace-pre-line">{page.statement}</p>
      {page.links.length > 0 ? (
        <ul className="mt-4 space-y-1">
          {page.links.map((link) => (
            <li key={link} className="break-all">
              <TextLink href={link} externalLabel={t('request.external')}>
                {link}
              </TextLink>
            </li>
          ))}
        </ul>
      ) : null}
      {page.papers.length > 0 ? (
        <ul aria-label={t('papers.before')} className="mt-4 space-y-1">
          {page.papers.map((paper) => (
            <li key={paper.key}>
              <EvidencePaperLink paper={paper} />
            </li>
          ))}
        </ul>
      ) : null}
    </PageSection>
  )
}

function Steps({ page: { steps } }: { page: RequestPage }) {
  const t = useTranslations('verifications')
  const { day } = useRecordWords()
  return (
    <PageSection title={t('request.history')}>
      <ol className="divide-y divide-line border-y border-line">
        {steps.map((step) => (
          <li key={step.version} className="py-3">
            <p className="flex flex-wrap justify-between gap-x-4">
              <span className="font-medium">{t(`steps.${stepKey(step.kind)}`)}</span>
              <Muted as="span">
                {day(step.on)}
                {step.by ? ` · ${step.by}` : ''}
              </Muted>
            </p>
            {step.note && step.version > 1 ? (
              <p className="mt-1 max-w-measure break-words whitespace-pre-line text-muted">{step.note}</p>
            ) : null}
          </li>
        ))}
      </ol>
    </PageSection>
  )
}

const STEP_KINDS = ['submitted', 'answered', 'returned', 'approved', 'rejected'] as const

function stepKey(kind: string): (typeof STEP_KINDS)[number] {
  return STEP_KINDS.find((known) => known === kind) ?? 'submitted'
}

function Facts({ page: { facts } }: { page: RequestPage }) {
  const t = useTranslations('verifications')
  const directory = useTranslations('directory')
  const roles = useTranslations('verifications.roles')
  const { day } = useRecordWords()
  const rows: [string, ReactNode][] = [
    [t('facts.taxCode'), facts.taxCode],
    [t('facts.address'), facts.address],
    [t('facts.origin'), directory(`origin.${facts.origin}`)],
    [t('facts.website'), facts.website],
    [t('facts.since'), day(facts.since)],
    [
      t('facts.records'),
      t('facts.recordsOf', { products: facts.products, certificates: facts.certificates }),
    ],
    [
      t('facts.level'),
      facts.level
        ? `${t(`levels.${facts.level}`)}${facts.until ? ` (${day(facts.until)})` : ''}`
        : t('check.none'),
    ],
    [
      t('facts.members'),
      facts.members.length === 0
        ? t('facts.nobody')
        : facts.members.map(({ name, email, role }) => (
            <Fragment key={email}>
              <span className="block break-words">
                {name} · {roles(role)}
              </span>
              <span className="mb-1 block text-sm break-all text-muted">{email}</span>
            </Fragment>
          )),
    ],
  ]
  return (
    <PageSection
      title={t('facts.title')}
      note={
        facts.published ? (
          <TextLink to={`/enterprises/${facts.slug}`}>{t('toEnterprise')}</TextLink>
        ) : (
          t('facts.unpublished')
        )
      }
    >
      <DefinitionList>
        {rows.map(([term, value]) =>
          value === null ? null : (
            <FactRow key={term} term={term}>
              <span className="break-words">{value}</span>
            </FactRow>
          ),
        )}
      </DefinitionList>
    </PageSection>
  )
}

function Related({ page: { related } }: { page: RequestPage }) {
  const t = useTranslations('verifications')
  return (
    <PageSection title={t('facts.related')}>
      <ul className="space-y-2">
        {related.map((one) => (
          <li key={one.slug}>
            <TextLink to={`/enterprises/${one.slug}`}>
              <Local text={one.name} />
            </TextLink>
            <Muted>{one.taxCode}</Muted>
          </li>
        ))}
      </ul>
    </PageSection>
  )
}
