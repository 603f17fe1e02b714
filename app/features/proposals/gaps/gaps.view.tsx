import Network from 'lucide-react/icons/network'
import { useTranslations } from 'use-intl'

import { useRecordWords } from '#app/features/directory/index.ts'
import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { DemonstrationLabel } from '#app/ui/demonstration-label.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FilterBar, FilterSelect } from '#app/ui/filter-bar.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pagination } from '#app/ui/pagination.tsx'

import { GapChart } from './gap-chart.view.tsx'
import { GapTable } from './gap-table.view.tsx'
import { GAP_SORTS, GAP_SUPPLIES } from './gap-choices.ts'
import { GAPS_PAGE_SIZE, type GapsPage, SEARCH_WEEKS } from './gaps-page.ts'
import { gapsPath } from './gaps-path.ts'
import { FEW_MAKERS, FEWEST_DECLINERS } from './supply-gap.ts'

/** Headings with little supply: a picture of the first, and the table with its filters. */
export function GapsView({ page }: { page: GapsPage }) {
  const t = useTranslations('gaps')
  const site = useTranslations('site')
  const { day } = useRecordWords()
  const { address, rows, total } = page
  const from = (address.page - 1) * GAPS_PAGE_SIZE + 1
  return (
    <Container className="pb-16">
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        marks={page.demonstration ? <DemonstrationLabel label={site('demonstration')} /> : undefined}
      />
      <Muted>
        {page.countedOn ? t('countedOn', { day: day(page.countedOn), weeks: SEARCH_WEEKS }) : t('notCounted')}
      </Muted>
      <GapFilters page={page} />
      {rows.length === 0 ? (
        <div className="mt-6">
          <NoGaps page={page} />
        </div>
      ) : (
        <>
          <GapChart rows={rows} />
          <div className="mt-8 space-y-6">
            <GapTable page={page} />
            <Pagination
              label={t('list.pages')}
              page={address.page}
              pages={page.pages}
              toPage={(number) => gapsPath({ ...address, page: number })}
              previousLabel={t('list.previous')}
              nextLabel={t('list.next')}
              pageLabel={(number) => t('list.pageNumber', { page: number })}
              summary={t('list.summary', { from, to: Math.min(total, from + rows.length - 1), total })}
            />
            <FileLinks to="/gaps/file" search={gapsPath({ ...address, page: 1 }).split('?')[1] ?? ''} />
          </div>
        </>
      )}
      <Notes />
    </Container>
  )
}

function NoGaps({ page: { address } }: { page: GapsPage }) {
  const t = useTranslations('gaps')
  return (
    <EmptyState
      icon={Network}
      title={t('list.emptyTitle')}
      actions={
        <ButtonLink to={gapsPath(cleared(address))} variant="secondary">
          {t('filters.clear')}
        </ButtonLink>
      }
    >
      {t('list.emptyText')}
    </EmptyState>
  )
}

function GapFilters({ page: { address, provinces, groups } }: { page: GapsPage }) {
  const t = useTranslations('gaps')
  const narrowed = address.province !== null || address.group !== null || address.supply !== 'few'
  return (
    <FilterBar
      action="/gaps"
      here={gapsPath(address)}
      label={t('filters.label')}
      clearPath={narrowed ? gapsPath(cleared(address)) : null}
      words={{ apply: t('filters.apply'), clear: t('filters.clear') }}
    >
      <FilterSelect
        label={t('filters.province')}
        name="province"
        value={address.province}
        options={provinces}
        any={t('filters.anyProvince')}
      />
      <FilterSelect
        label={t('filters.group')}
        name="group"
        value={address.group}
        options={groups}
        any={t('filters.anyGroup')}
      />
      <FilterSelect
        label={t('filters.supply')}
        name="supply"
        value={address.supply}
        options={GAP_SUPPLIES.map((value) => ({
          value,
          label: t(`filters.supplies.${value}`, { most: FEW_MAKERS }),
        }))}
      />
      <FilterSelect
        label={t('filters.sort')}
        name="sort"
        value={address.sort}
        options={GAP_SORTS.map((value) => ({ value, label: t(`sorts.${value}`) }))}
      />
    </FilterBar>
  )
}

function cleared(address: GapsPage['address']): GapsPage['address'] {
  return { ...address, province: null, group: null, supply: 'few', page: 1 }
}

function Notes() {
  const t = useTranslations('gaps.notes')
  return (
    <Disclosure summary={t('title')} className="mt-10">
      <ul className="max-w-measure list-disc space-y-2 pl-5 text-sm text-muted">
        <li>{t('wanting')}</li>
        <li>{t('making')}</li>
        <li>{t('searches')}</li>
        <li>{t('declined', { count: FEWEST_DECLINERS })}</li>
        <li>{t('night')}</li>
      </ul>
    </Disclosure>
  )
}
