import { useFormatter, useTranslations } from 'use-intl'

import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { Container } from '#app/ui/container.tsx'
import { DemonstrationLabel } from '#app/ui/demonstration-label.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PageSection } from '#app/ui/page-section.tsx'
import { Table } from '#app/ui/table.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { useIsoDay } from '#app/ui/use-moment.ts'

import { FEWEST_SEARCHERS } from './demand.ts'
import { DemandAdvice } from './demand-advice.view.tsx'
import type { DemandDetail, ShownNow } from './demand-page.ts'
import { DemandTable } from './demand-table.view.tsx'
import { demandPath } from './demand-view-address.ts'
import { WeeklyChart } from './weekly-chart.view.tsx'

/** One query, heading, group or country: its weeks, where it is asked, what is shown for it, what can be done. */
export function DemandDetailView({ detail }: { detail: DemandDetail }) {
  const t = useTranslations('demand')
  const site = useTranslations('site')
  const day = useIsoDay()
  const { row, span, address, by } = detail
  return (
    <Container>
      <PageHeader
        breadcrumbLabel={t('detail.crumbs')}
        breadcrumb={[{ label: t('detail.back'), to: demandPath(address, { by }) }, { label: row.label }]}
        marks={
          <>
            <Badge>{t(`list.subject.${by}`)}</Badge>
            {row.demonstration ? <DemonstrationLabel label={site('demonstration')} /> : null}
            {row.filters.map((filter) => (
              <Badge key={filter} tone="accent">
                {filter}
              </Badge>
            ))}
          </>
        }
        title={row.code ? `${row.code} ${row.label}` : row.label}
        lead={
          <>
            {t('period.span', { from: day(span.from), to: day(span.to) })}
            {row.heading ? (
              <>
                {' · '}
                <TextLink to={demandPath(address, {}, `/heading/${row.heading.code}`)}>
                  HS {row.heading.code} {row.heading.name}
                </TextLink>
              </>
            ) : row.group ? (
              ` · ${row.group}`
            ) : null}
          </>
        }
      />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-12">
          <PageSection title={t('detail.weekly')} look="part">
            <WeeklyChart weeks={detail.weeks} />
          </PageSection>
          {by === 'query' ? null : <Queries detail={detail} />}
          {by === 'country' ? null : <Countries detail={detail} />}
        </div>
        <div className="space-y-6">
          {detail.now ? <Now now={detail.now} /> : null}
          <DemandAdvice detail={detail} />
        </div>
      </div>
    </Container>
  )
}

function Queries({ detail: { queries, address } }: { detail: DemandDetail }) {
  const t = useTranslations('demand.detail')
  return (
    <PageSection title={t('queries')} look="part">
      {queries.length === 0 ? (
        <Muted>{t('noQueries', { count: FEWEST_SEARCHERS })}</Muted>
      ) : (
        <DemandTable by="query" rows={queries} address={address} caption={t('queries')} />
      )}
    </PageSection>
  )
}

function Countries({ detail: { countries, address } }: { detail: DemandDetail }) {
  const t = useTranslations('demand.detail')
  const format = useFormatter()
  return (
    <PageSection title={t('countries')} look="part">
      <Table
        caption={t('countries')}
        captionHidden
        rows={countries}
        rowKey={({ key }) => key ?? 'rest'}
        columns={[
          {
            key: 'country',
            header: t('countries'),
            rowHeader: true,
            cell: ({ key, label }) =>
              key === null ? (
                label
              ) : (
                <TextLink to={demandPath(address, {}, `/country/${key}`)}>{label}</TextLink>
              ),
          },
          { key: 'none', header: t('none'), cell: ({ none }) => format.number(none), number: true },
          { key: 'few', header: t('few'), cell: ({ few }) => format.number(few), number: true },
        ]}
      />
    </PageSection>
  )
}

function Now({ now }: { now: ShownNow }) {
  const t = useTranslations('demand.detail')
  return (
    <Card as="section">
      <Heading level={2} look="label">
        {t('now')}
      </Heading>
      <p className="mt-1 text-muted">{t('nowTotal', { count: now.total })}</p>
      {now.hits.length > 0 ? (
        <ul className="mt-3 space-y-2 text-sm">
          {now.hits.map((hit) => (
            <li key={hit.path}>
              <TextLink to={hit.path}>{hit.name}</TextLink>
              {hit.maker ? <span className="text-muted"> {t('by', { maker: hit.maker })}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {now.didYouMean ? (
        <p className="mt-3 text-sm">
          {t('didYouMean')} <TextLink to={now.didYouMean.path}>{now.didYouMean.words}</TextLink>
        </p>
      ) : null}
      {now.wider.length > 0 ? (
        <>
          <p className="mt-3 text-sm">{t('wider')}</p>
          <ul className="mt-1 space-y-1 text-sm">
            {now.wider.map(({ path, without, total }) => (
              <li key={path}>
                <TextLink to={path}>
                  {without === null
                    ? t('widerWords', { count: total })
                    : t('widerWithout', { values: without, count: total })}
                </TextLink>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <ButtonLink to={now.path} variant="secondary" className="mt-5 w-full">
        {t('run')}
      </ButtonLink>
    </Card>
  )
}
