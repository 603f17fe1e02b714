import BookOpen from 'lucide-react/icons/book-open'
import { useFormatter, useTranslations } from 'use-intl'

import { searchPath, StructuredData } from '#app/features/directory/index.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { CardLink } from '#app/ui/card-link.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { Container } from '#app/ui/container.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { GroupTile } from '#app/ui/group-tile.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PageSection } from '#app/ui/page-section.tsx'
import { SealDisc } from '#app/ui/seal-disc.tsx'
import { Stat } from '#app/ui/stat.tsx'
import { StatList } from '#app/ui/stat-list.tsx'

import { cataloguePath } from './catalogue-address.ts'
import type { CataloguePage, CatalogueYear } from './catalogue.ts'
import { DemonstrationSwitch } from './demonstration-switch.view.tsx'

/** The catalogue over all years: how much was recognised when, and in which groups. */
export function CatalogueView({ page }: { page: CataloguePage }) {
  const t = useTranslations('recognition')
  const site = useTranslations('site')
  const { query } = page
  return (
    <Container>
      <StructuredData data={page.structuredData} />
      <PageHeader
        breadcrumbLabel={site('breadcrumb')}
        breadcrumb={[{ to: '/', label: site('name') }, { label: t('name') }]}
        title={t('title')}
        lead={t('lead')}
      />
      <div className="space-y-14">
        <Totals page={page} />
        <PageSection id="years" title={t('byYear')}>
          {page.groupName ? (
            <p className="mb-5 flex flex-wrap items-center gap-2 text-sm text-muted">
              {t('onlyGroup')}
              <Chip to={cataloguePath(null, { ...query, group: null })} removeLabel={t('remove')}>
                {page.groupName}
              </Chip>
            </p>
          ) : null}
          {page.years.length > 0 ? (
            <ol className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
              {page.years.map((year) => (
                <YearCard key={year.year} year={year} to={cataloguePath(year.year, query)} />
              ))}
            </ol>
          ) : (
            <NothingYet page={page} />
          )}
          <DemonstrationSwitch
            shown={query.demonstration}
            count={page.demonstration}
            toggle={cataloguePath(null, { ...query, demonstration: !query.demonstration })}
          />
        </PageSection>
        <Groups page={page} />
      </div>
    </Container>
  )
}

function Totals({ page: { totals, years } }: { page: CataloguePage }) {
  const t = useTranslations('recognition')
  const format = useFormatter()
  return (
    <section aria-label={t('totals')} className="border-y border-line py-8">
      <StatList>
        <Stat value={format.number(totals.products)} label={t('products', { count: totals.products })} />
        <Stat
          value={format.number(totals.enterprises)}
          label={t('enterprises', { count: totals.enterprises })}
        />
        <Stat value={format.number(years.length)} label={t('rounds', { count: years.length })} />
        <Stat value={format.number(totals.topTen)} label={t('topTen')} />
      </StatList>
    </section>
  )
}

function YearCard({ year, to }: { year: CatalogueYear; to: string }) {
  const t = useTranslations('recognition')
  const counts = [
    year.products > 0 ? t('yearProducts', { count: year.products }) : null,
    year.enterprises > 0 ? t('yearEnterprises', { count: year.enterprises }) : null,
    year.topTen > 0 ? t('yearTopTen', { count: year.topTen }) : null,
  ].filter((part) => part !== null)
  return (
    <Card as="li" link className="flex items-center gap-5">
      <SealDisc year={year.year} size="medium" />
      <div className="min-w-0">
        <Heading level={3} look="part" className="tabular-nums">
          <CardLink to={to}>{String(year.year)}</CardLink>
        </Heading>
        <p className="flex flex-wrap gap-x-3 tabular-nums text-[0.9375rem]">
          {counts.map((count) => (
            <span key={count} className="whitespace-nowrap">
              {count}
            </span>
          ))}
        </p>
        {year.decision ? <Muted className="tabular-nums">{year.decision}</Muted> : null}
      </div>
    </Card>
  )
}

function NothingYet({ page }: { page: CataloguePage }) {
  const t = useTranslations('recognition')
  return (
    <EmptyState
      icon={BookOpen}
      level={3}
      title={page.groupName ? t('empty.group') : t('empty.title')}
      actions={
        <ButtonLink
          variant="secondary"
          to={
            page.groupName
              ? cataloguePath(null, { ...page.query, group: null })
              : searchPath({ kind: 'product' })
          }
        >
          {page.groupName ? t('allGroups') : t('search')}
        </ButtonLink>
      }
    >
      {page.groupName ? null : t('empty.text')}
    </EmptyState>
  )
}

function Groups({ page: { groups, query } }: { page: CataloguePage }) {
  const t = useTranslations('recognition')
  return (
    <PageSection title={t('byGroup')}>
      <ul className="grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4">
        {groups.map(({ code, name, entries }) => (
          <Card as="li" link padded={false} key={code} className="flex flex-col overflow-hidden p-2 sm:p-2.5">
            <GroupTile group={code} className="aspect-[5/2] w-full" />
            <div className="px-1.5 pt-3 pb-2">
              <Heading level={3} look="label" className="max-sm:text-[0.9375rem] max-sm:leading-6">
                <CardLink to={`${cataloguePath(null, { ...query, group: code })}#years`}>{name}</CardLink>
              </Heading>
              <p className="tabular-nums text-sm text-muted">{t('groupEntries', { count: entries })}</p>
            </div>
          </Card>
        ))}
      </ul>
    </PageSection>
  )
}
