import clsx from 'clsx'
import FileX from 'lucide-react/icons/file-question-mark'
import { useTranslations } from 'use-intl'

import { StructuredData, useRecordWords } from '#app/features/directory/index.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PageSection } from '#app/ui/page-section.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Link } from '#app/ui/router.ts'
import { SealDisc } from '#app/ui/seal-disc.tsx'

import { cataloguePath } from './catalogue-address.ts'
import type { CatalogueYearPage, UnknownYearPage } from './catalogue.ts'
import { CatalogueTools } from './catalogue-tools.view.tsx'
import { DemonstrationSwitch } from './demonstration-switch.view.tsx'
import { EntryTable } from './entry-table.view.tsx'

/** One year of the catalogue: what was recognised, by group, to be found by name, printed and taken away. */
export function CatalogueYearView({ page }: { page: CatalogueYearPage }) {
  const t = useTranslations('recognition')
  const site = useTranslations('site')
  const { year, query, counts } = page
  const { day } = useRecordWords()
  return (
    <Container>
      <StructuredData data={page.structuredData} />
      <PageHeader
        breadcrumbLabel={site('breadcrumb')}
        breadcrumb={[{ to: cataloguePath(null), label: t('name') }, { label: String(year) }]}
        picture={<SealDisc year={year} size="large" />}
        title={t('year.title', { year: String(year) })}
        lead={
          <>
            {t('year.lead', { ...counts })}{' '}
            {counts.topTen > 0 ? t('year.leadTopTen', { count: counts.topTen }) : null}
          </>
        }
      />
      <YearLinks years={page.years} current={year} demonstration={query.demonstration} />
      <CatalogueTools page={page} />
      {page.sections.length === 0 ? <NothingFound page={page} /> : null}
      <div className="mt-10 space-y-12">
        {page.sections.map(({ code, name, entries }) => (
          <PageSection key={code ?? ''} id={code ?? undefined} title={name ?? t('year.ungrouped')}>
            <EntryTable caption={name ?? t('year.ungrouped')} entries={entries} />
          </PageSection>
        ))}
      </div>
      <div className="mt-8">
        <Pagination
          label={t('year.pages')}
          page={query.page}
          pages={page.pages}
          toPage={(number) => cataloguePath(year, { ...query, page: number })}
          previousLabel={t('year.previous')}
          nextLabel={t('year.next')}
          pageLabel={(number) => t('year.page', { page: String(number) })}
        />
      </div>
      <DemonstrationSwitch
        shown={query.demonstration}
        count={page.demonstration}
        toggle={cataloguePath(year, { ...query, page: 1, demonstration: !query.demonstration })}
      />
      <p className="mt-6 hidden text-xs text-muted print:block">
        {t('year.printed', { day: day(page.day), address: page.address })}
      </p>
    </Container>
  )
}

function NothingFound({ page: { year, query, counts, demonstration } }: { page: CatalogueYearPage }) {
  const t = useTranslations('recognition')
  const onlyInvented = counts.enterprises === 0 && demonstration > 0
  return (
    <div className="mt-10">
      <EmptyState
        icon={FileX}
        title={onlyInvented ? t('year.onlyInvented.title', { year: String(year) }) : t('year.nothing.title')}
        actions={
          <ButtonLink
            variant="secondary"
            to={cataloguePath(year, { demonstration: query.demonstration || onlyInvented })}
          >
            {onlyInvented ? t('demonstration.show') : t('year.nothing.clear', { year: String(year) })}
          </ButtonLink>
        }
      >
        {onlyInvented ? t('year.onlyInvented.text') : t('year.nothing.text', { year: String(year) })}
      </EmptyState>
    </div>
  )
}

function YearLinks({
  years,
  current,
  demonstration = false,
}: {
  years: readonly number[]
  current?: number
  demonstration?: boolean
}) {
  const t = useTranslations('recognition.year')
  return (
    <nav aria-label={t('years')} className="print:hidden">
      <ol className="flex flex-wrap gap-2">
        {years.map((year) => (
          <li key={year}>
            <Link
              to={cataloguePath(year, { demonstration })}
              aria-current={year === current ? 'page' : undefined}
              className={clsx(
                'inline-flex min-h-9 items-center rounded-full border px-3.5 tabular-nums text-sm font-medium transition-colors pointer-coarse:min-h-11',
                year === current
                  ? 'border-accent bg-accent-tint text-accent-hover'
                  : 'border-line bg-surface text-muted hover:border-line-strong hover:text-ink',
              )}
            >
              {year}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** An address of a year that the catalogue does not have, with those that it has. */
export function UnknownYearView({ page }: { page: UnknownYearPage }) {
  const t = useTranslations('recognition')
  const site = useTranslations('site')
  return (
    <Container>
      <PageHeader
        breadcrumbLabel={site('breadcrumb')}
        breadcrumb={[{ to: cataloguePath(null), label: t('name') }, { label: page.asked }]}
        title={t('unknown.title', { asked: page.asked })}
        lead={page.years.length > 0 ? t('unknown.text') : t('empty.text')}
      />
      <YearLinks years={page.years} />
      <div className="mt-8">
        <ButtonLink to={cataloguePath(null)}>{t('unknown.all')}</ButtonLink>
      </div>
    </Container>
  )
}
