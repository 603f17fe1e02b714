import { useFormatter, useTranslations } from 'use-intl'

import { Local, useRecordWords } from '#app/features/directory/index.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PageSection } from '#app/ui/page-section.tsx'
import { Stat } from '#app/ui/stat.tsx'
import { StatList } from '#app/ui/stat-list.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import { newPairPath } from '../broker/broker-path.ts'
import { printedCode } from '../page/wording.view.tsx'
import { DeclinedCount, useReasonWords } from './declined.view.tsx'
import { type GapPage, type GapParty, PARTIES_SHOWN, SEARCH_WEEKS } from './gaps-page.ts'
import { gapsPath } from './gaps-path.ts'
import { FEWEST_DECLINERS, searchesOf } from './supply-gap.ts'

/** One heading: its figures, who needs it and who makes it, and the way to bring two together. */
export function GapView({ page }: { page: GapPage }) {
  const t = useTranslations('gaps')
  const site = useTranslations('site')
  const { day } = useRecordWords()
  const { row, address } = page
  const code = printedCode(row.heading)
  return (
    <Container className="pb-16">
      <PageHeader
        breadcrumbLabel={site('breadcrumb')}
        breadcrumb={[{ to: gapsPath(address), label: t('title') }, { label: code }]}
        title={t('gap.title', { code, name: row.name })}
        actions={
          <ButtonLink to={`/search?q=${row.heading}`} variant="secondary">
            {t('gap.search')}
          </ButtonLink>
        }
      />
      <Figures page={page} />
      <Muted className="mt-4">
        {page.countedOn ? t('countedOn', { day: day(page.countedOn), weeks: SEARCH_WEEKS }) : t('notCounted')}
      </Muted>
      <Reasons page={page} />
      <div className="mt-10 grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <PageSection
          title={t('gap.wanting')}
          note={<Muted>{t('gap.wantingNote', { count: PARTIES_SHOWN })}</Muted>}
        >
          {page.wanting.length === 0 ? (
            <p className="text-muted">{t('gap.noWanting')}</p>
          ) : (
            <Parties parties={page.wanting} propose={page.mayBroker} />
          )}
        </PageSection>
        <PageSection
          title={t('gap.making')}
          note={<Muted>{t('gap.makingNote', { count: PARTIES_SHOWN })}</Muted>}
        >
          {page.making.length === 0 ? (
            <p className="text-muted">{t('gap.noMaking')}</p>
          ) : (
            <Parties parties={page.making} propose={false} />
          )}
        </PageSection>
      </div>
    </Container>
  )
}

function Figures({ page: { row, home } }: { page: GapPage }) {
  const t = useTranslations('gaps')
  const format = useFormatter()
  const { here, elsewhere, abroad, none, few } = row
  return (
    <section aria-label={t('gap.figures')}>
      <StatList>
        <Stat
          value={format.number(row.wanting)}
          label={t('list.wanting')}
          note={t('gap.needing', { count: row.needing })}
        />
        <Stat
          value={format.number(row.making)}
          label={t('list.making')}
          note={t('gap.places', { here, elsewhere, abroad, home })}
        />
        <Stat
          value={format.number(searchesOf(row))}
          label={t('list.searches')}
          note={
            <>
              {t('gap.searchesOf', { none, few })}{' '}
              {searchesOf(row) > 0 ? (
                <TextLink to={`/demand/heading/${row.heading}`}>{t('gap.demand')}</TextLink>
              ) : null}
            </>
          }
        />
        <Stat value={<DeclinedCount declined={row.declined} />} label={t('list.declined')} />
      </StatList>
    </section>
  )
}

function Reasons({ page: { row } }: { page: GapPage }) {
  const t = useTranslations('gaps')
  const words = useReasonWords()
  const { declined } = row
  if (!declined) return null
  return (
    <PageSection title={t('gap.declined')} look="part" className="mt-8">
      {declined.times === null ? (
        <p className="text-muted">{t('gap.declinedUnder', { count: FEWEST_DECLINERS })}</p>
      ) : (
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {declined.reasons.map(({ reason, times }) => (
            <li key={reason}>{t('reason', { reason: words(reason), count: times })}</li>
          ))}
        </ul>
      )}
    </PageSection>
  )
}

function Parties({ parties, propose }: { parties: readonly GapParty[]; propose: boolean }) {
  const t = useTranslations('gaps.gap')
  return (
    <ul className="divide-y divide-line border-y border-line">
      {parties.map((party) => (
        <li key={party.slug} className="space-y-1 py-3">
          <p className="font-medium">
            <TextLink to={`/enterprises/${party.slug}`}>
              <Local text={party.name} />
            </TextLink>
            {party.place ? <span className="font-normal text-muted"> · {party.place}</span> : null}
          </p>
          <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
            {party.products.map(({ slug, name }) => (
              <TextLink key={slug} to={`/products/${slug}`}>
                <Local text={name} />
              </TextLink>
            ))}
          </p>
          {propose ? (
            <ButtonLink
              to={newPairPath({ enterprise: party.slug })}
              variant="quiet"
              size="small"
              className="-ml-3"
              aria-label={t('proposeFor', { name: party.name.text })}
            >
              {t('propose')}
            </ButtonLink>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
