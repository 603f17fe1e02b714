import SearchX from 'lucide-react/icons/search-x'
import { useFormatter, useTranslations } from 'use-intl'

import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { DemonstrationLabel } from '#app/ui/demonstration-label.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Stat } from '#app/ui/stat.tsx'
import { StatList } from '#app/ui/stat-list.tsx'
import { Tabs } from '#app/ui/tabs.tsx'

import { ENOUGH, FEWEST_SEARCHERS } from './demand.ts'
import { DemandFilters, PeriodChoice } from './demand-filters.view.tsx'
import { DEMAND_PAGE_SIZE, type DemandPage, type Figure } from './demand-page.ts'
import { DemandTable } from './demand-table.view.tsx'
import { DEMAND_BY, demandPath } from './demand-view-address.ts'

/** What people search for and do not find: the period, its figures, and the list under four tabs. */
export function DemandView({ page }: { page: DemandPage }) {
  const t = useTranslations('demand')
  const site = useTranslations('site')
  const { address } = page
  return (
    <Container>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        marks={page.demonstration ? <DemonstrationLabel label={site('demonstration')} /> : undefined}
      />
      <PeriodChoice page={page} />
      {page.anything ? <Figures page={page} /> : null}
      <div className="mt-10">
        <Tabs
          label={t('tabs.label')}
          tabs={DEMAND_BY.map((by) => ({
            to: demandPath(address, { by }),
            label: t(`tabs.${by}`),
            current: by === address.by,
          }))}
        />
      </div>
      {page.anything ? <DemandFilters page={page} /> : null}
      <DemandList page={page} />
      <Notes />
    </Container>
  )
}

function Figures({ page: { figures, span } }: { page: DemandPage }) {
  const t = useTranslations('demand.figures')
  const format = useFormatter()
  const all = figures.searches.value
  const share = ({ value }: Figure) =>
    all === 0
      ? ''
      : t('share', { share: format.number(value / all, { style: 'percent', maximumFractionDigits: 0 }) })
  const change = ({ change: ratio }: Figure) => {
    if (ratio === null || span.compared === 0) return t('nothingBefore')
    const shown = format.number(Math.abs(ratio), { style: 'percent', maximumFractionDigits: 0 })
    const weeks = span.compared
    if (Math.abs(ratio) < 0.005) return t('same', { weeks })
    return ratio > 0 ? t('more', { change: shown, weeks }) : t('less', { change: shown, weeks })
  }
  const parts = ['searches', 'none', 'few', 'opened'] as const
  return (
    <section aria-label={t('label')} className="mt-8">
      <StatList>
        {parts.map((part) => (
          <Stat
            key={part}
            value={format.number(figures[part].value)}
            label={t(part, { enough: ENOUGH })}
            note={
              <>
                {part === 'searches' ? null : <span className="block">{share(figures[part])}</span>}
                {change(figures[part])}
              </>
            }
          />
        ))}
      </StatList>
    </section>
  )
}

function DemandList({ page }: { page: DemandPage }) {
  const t = useTranslations('demand')
  const { address, rows, total, pages } = page
  if (rows.length === 0) return <NothingUnmet page={page} />
  const from = (address.page - 1) * DEMAND_PAGE_SIZE + 1
  return (
    <div className="mt-6 space-y-6">
      <DemandTable by={address.by} rows={rows} address={address} caption={t('list.caption')} />
      <Pagination
        label={t('list.pages')}
        page={address.page}
        pages={pages}
        toPage={(number) => demandPath(address, { page: number })}
        previousLabel={t('list.previous')}
        nextLabel={t('list.next')}
        pageLabel={(number) => t('list.page', { page: number })}
        summary={t('list.summary', { from, to: Math.min(total, from + DEMAND_PAGE_SIZE - 1), total })}
      />
      <TakeAway page={page} />
    </div>
  )
}

function TakeAway({ page: { address } }: { page: DemandPage }) {
  const [, filters = ''] = demandPath(address, {}, '/file/csv').split('?')
  return <FileLinks to="/demand/file" search={filters} />
}

function NothingUnmet({ page: { anything, address } }: { page: DemandPage }) {
  const t = useTranslations('demand.empty')
  const filters = useTranslations('demand.filters')
  const narrowed = address.group !== null || address.country !== null || address.noneOnly
  return (
    <div className="mt-6">
      <EmptyState
        icon={SearchX}
        title={t(anything ? 'filtered.title' : 'never.title')}
        actions={
          !anything ? (
            <ButtonLink to="/search" variant="secondary">
              {t('never.action')}
            </ButtonLink>
          ) : narrowed ? (
            <ButtonLink
              to={demandPath(address, { group: null, country: null, noneOnly: false })}
              variant="secondary"
            >
              {filters('clear')}
            </ButtonLink>
          ) : undefined
        }
      >
        <p>{t(anything ? 'filtered.text' : 'never.text')}</p>
        {anything && address.by === 'query' ? (
          <p className="mt-2">{t('filtered.hidden', { count: FEWEST_SEARCHERS })}</p>
        ) : null}
      </EmptyState>
    </div>
  )
}

function Notes() {
  const t = useTranslations('demand.notes')
  return (
    <Disclosure summary={t('title')} className="mt-10">
      <ul className="max-w-measure list-disc space-y-2 pl-5 text-sm text-muted">
        <li>{t('settled')}</li>
        <li>{t('left')}</li>
        <li>{t('searchers', { count: FEWEST_SEARCHERS })}</li>
        <li>{t('country')}</li>
        <li>{t('heading')}</li>
      </ul>
    </Disclosure>
  )
}
