import { type ReactNode, useEffect, useRef } from 'react'
import { useFormatter, useTranslations } from 'use-intl'

import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
import { Button } from '#app/ui/button.tsx'
import { Container } from '#app/ui/container.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { ListSkeleton } from '#app/ui/list-skeleton.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Form, useLocation, useNavigation } from '#app/ui/router.ts'
import { SearchBox } from '#app/ui/search-box.tsx'
import { Select } from '#app/ui/select.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { type Sort, SORTS } from '#search/search-port.ts'

import { SearchEmpty } from './search-empty.view.tsx'
import { SearchFilters } from './search-filters.view.tsx'
import { type HitActions, SearchHits } from './search-hits.view.tsx'
import type { SearchPage } from './search-page.ts'
import { changed, LAST_PAGE, MAX_OFFSET, MAX_QUERY_LENGTH, PAGE_SIZE, searchPath } from './search-query.ts'
import { SearchMap } from './search-map.view.tsx'
import { ViewSwitch } from './map-parts.view.tsx'
import { SearchNotices, Understood } from './search-understood.view.tsx'
import { RESULTS, useKeptFocus } from './use-kept-focus.ts'
import { useSearchForm } from './use-search-form.ts'
import { useSlow } from './use-slow.ts'

const FORM = 'search'

export interface SearchViewProps {
  page: SearchPage
  /** What can be done with the search as a whole; stands beside its order. */
  actions?: ReactNode
  /** What can be done with each hit. */
  hitActions?: HitActions
}

/** The search page. One GET form holds words, filters and order; the address is the whole state. */
export function SearchView({ page, actions, hitActions }: SearchViewProps) {
  const t = useTranslations('search')
  const { query } = page
  const { onChange, onSubmit, onBlur } = useSearchForm(FORM)
  const { onFocus, onClick } = useKeptFocus(query.page)
  return (
    <Container className="pt-6 lg:pt-8">
      <Heading level={1} className="sr-only">
        {t('title')}
      </Heading>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- listens to the links inside; a key on a link is a click */}
      <div onChange={onChange} onBlur={onBlur} onFocus={onFocus} onClick={onClick}>
        <Form method="get" action="/search" id={FORM} role="search" onSubmit={onSubmit}>
          {query.view === 'list' ? null : <input type="hidden" name="view" value={query.view} />}
          {page.more ? <input type="hidden" name="more" value={page.more} /> : null}
          {query.kind ? <input type="hidden" name="kind" value={query.kind} /> : null}
          <SearchBox
            label={t('box.label')}
            placeholder={t('box.placeholder')}
            clearLabel={t('box.clear')}
            submitLabel={t('box.submit')}
            shortcut="/"
            defaultValue={query.q}
            maxLength={MAX_QUERY_LENGTH}
            large
          />
        </Form>
        <KindTabs page={page} />
        <div className="relative mt-4 grid gap-x-12 gap-y-5 lg:mt-6 lg:grid-cols-[16rem_minmax(0,1fr)]">
          <div>
            <SearchFilters page={page} form={FORM} />
          </div>
          <Results page={page} actions={actions} hitActions={hitActions} />
        </div>
      </div>
    </Container>
  )
}

function KindTabs({ page: { query, counts } }: { page: SearchPage }) {
  const t = useTranslations('search.tabs')
  const format = useFormatter()
  const kinds = [null, 'enterprise', 'product'] as const
  return (
    <div className="mt-4">
      <Tabs
        label={t('label')}
        tabs={kinds.map((kind) => ({
          to: searchPath(changed(query, { kind })),
          label: t(kind ?? 'all'),
          count: format.number(counts[kind ?? 'all']),
          current: query.kind === kind,
        }))}
      />
    </div>
  )
}

function Results({ page, actions, hitActions }: SearchViewProps) {
  const t = useTranslations('search')
  const busy = useSlow(useIsSearching())
  const { query, total } = page
  return (
    <section aria-labelledby={RESULTS} className="min-w-0 space-y-5">
      <SearchNotices page={page} />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div role="status">
          <Heading level={2} look="part" id={RESULTS} landing className="break-words">
            {query.q === '' ? t('total', { count: total }) : t('totalFor', { count: total, words: query.q })}
          </Heading>
        </div>
        <div className="flex flex-wrap items-center gap-3">
          {actions}
          <ViewSwitch query={query} />
          {total > 1 ? <SortSelect sort={query.sort} /> : null}
        </div>
      </div>
      <Understood page={page} />
      {query.view === 'list' ? null : <SearchMap page={page} />}
      {busy && total === 0 ? (
        <ListSkeleton label={t('loading')} rows={8} />
      ) : total === 0 ? (
        <SearchEmpty page={page} />
      ) : (
        // What was found before stays readable until the next answer: nothing jumps while one types.
        <div aria-busy={busy} className={busy ? 'space-y-5 opacity-55 transition-opacity' : 'space-y-5'}>
          <SearchHits hits={page.hits} actions={hitActions} />
          <Pages page={page} />
        </div>
      )}
    </section>
  )
}

/** Whether another search of this page is on its way. */
function useIsSearching(): boolean {
  const navigation = useNavigation()
  const { pathname } = useLocation()
  return navigation.state === 'loading' && navigation.location.pathname === pathname
}

/** The order of the list. Keeps the keyboard where it is when the address changes. */
function SortSelect({ sort }: { sort: Sort }) {
  const t = useTranslations('search.sort')
  const select = useRef<HTMLSelectElement>(null)
  useEffect(() => {
    if (select.current) select.current.value = sort
  }, [sort])
  return (
    // On a phone beside the button of the filters: two rows of controls before the list are enough.
    <div className="flex items-center gap-2 max-lg:absolute max-lg:top-0 max-lg:right-0">
      <label htmlFor="sort" className="text-sm text-muted max-sm:sr-only">
        {t('label')}
      </label>
      <Select
        id="sort"
        name="sort"
        form={FORM}
        ref={select}
        small
        defaultValue={sort}
        options={SORTS.map((value) => ({ value, label: t(value) }))}
        className="w-48 max-sm:w-40 max-[22.5rem]:w-32"
      />
      <span className="hidden noscript:inline">
        <Button type="submit" form={FORM} variant="secondary">
          {t('apply')}
        </Button>
      </span>
    </div>
  )
}

function Pages({ page: { query, pages, total } }: { page: SearchPage }) {
  const t = useTranslations('search.pages')
  const from = (query.page - 1) * PAGE_SIZE + 1
  return (
    <div className="space-y-3 pt-2">
      <Pagination
        label={t('label')}
        page={query.page}
        pages={pages}
        toPage={(number) => searchPath({ ...query, page: number })}
        previousLabel={t('previous')}
        nextLabel={t('next')}
        pageLabel={(number) => t('page', { page: number })}
        summary={t('summary', { from, to: Math.min(total, from + PAGE_SIZE - 1), total })}
      />
      <FileLinks to="/search/file" search={searchPath(changed(query, {})).split('?')[1] ?? ''} />
      {query.page === LAST_PAGE ? <Muted>{t('limit', { count: MAX_OFFSET })}</Muted> : null}
    </div>
  )
}
