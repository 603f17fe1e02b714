import Languages from 'lucide-react/icons/languages'
import PlusIcon from 'lucide-react/icons/plus'
import { useFormatter, useTranslations } from 'use-intl'

import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Form, Link } from '#app/ui/router.ts'
import { SearchBox } from '#app/ui/search-box.tsx'
import { Tabs } from '#app/ui/tabs.tsx'

import { DoneNotice } from './done-notice.view.tsx'
import type { Group } from './group.ts'
import { groupPath } from './group-path.ts'
import { ORIGINS, type Origin } from './origin.ts'
import { OriginBadge } from './origin-badge.view.tsx'
import { Phrases } from './phrases.view.tsx'
import type { SynonymList } from './read-synonyms.server.ts'

const PAGE = 25

function addressOf(q: string, origin: Origin | null, page = 1): string {
  const parameters = new URLSearchParams()
  if (q) parameters.set('q', q)
  if (origin) parameters.set('origin', origin)
  if (page > 1) parameters.set('page', String(page))
  const search = parameters.toString()
  return search ? `/synonyms?${search}` : '/synonyms'
}

/** All groups of synonyms, those of the stock and those of the officers. */
export function SynonymListView({ list }: { list: SynonymList }) {
  const t = useTranslations('synonyms')
  const format = useFormatter()
  const { q, origin, page } = list
  const tab = (one: Origin | null) => ({
    to: addressOf(q, one),
    label: one ? t(`origin.${one}`) : t('list.all'),
    count: format.number(list.counts[one ?? 'all']),
    current: one === origin,
  })
  return (
    <Container>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <ButtonLink to="/synonyms/new" icon={PlusIcon}>
              {t('add')}
            </ButtonLink>
            <ButtonLink to="/synonyms/history" variant="secondary">
              {t('history')}
            </ButtonLink>
          </>
        }
      />
      <DoneNotice done={list.done} />
      <Form method="get" action="/synonyms" role="search" className="mb-4">
        {origin ? <input type="hidden" name="origin" value={origin} /> : null}
        <SearchBox
          label={t('list.search')}
          placeholder={t('list.placeholder')}
          clearLabel={t('list.clear')}
          submitLabel={t('list.submit')}
          shortcut="/"
          defaultValue={q}
          name="q"
          maxLength={200}
        />
      </Form>
      <Tabs label={t('list.tabs')} tabs={[tab(null), ...ORIGINS.map(tab)]} />
      {list.groups.length === 0 ? (
        <NoGroups q={q} />
      ) : (
        <ul aria-label={t('list.groups')} className="mb-8 divide-y divide-line border-b border-line">
          {list.groups.map((group) => (
            <GroupRow key={group.key} group={group} />
          ))}
        </ul>
      )}
      {list.groups.length === 0 ? null : (
        <div className="mb-6">
          <FileLinks to="/synonyms/file" search={addressOf(q, origin).split('?')[1] ?? ''} />
        </div>
      )}
      <Pagination
        label={t('list.pages')}
        page={page}
        pages={list.pages}
        toPage={(number) => addressOf(q, origin, number)}
        previousLabel={t('list.previous')}
        nextLabel={t('list.next')}
        pageLabel={(number) => t('list.page', { page: number })}
        summary={t('list.summary', {
          from: (page - 1) * PAGE + 1,
          to: Math.min(page * PAGE, list.total),
          total: format.number(list.total),
        })}
      />
    </Container>
  )
}

function GroupRow({ group }: { group: Group }) {
  const t = useTranslations('synonyms')
  return (
    <li className="relative flex gap-x-6 gap-y-2 py-3.5 transition-colors hover:bg-sunken/60 max-sm:flex-col sm:items-baseline">
      <p className="min-w-0 flex-1 font-medium">
        <Link
          to={groupPath(group.key)}
          className="after:absolute after:inset-0 hover:text-accent-hover focus-visible:underline"
        >
          <Phrases phrases={group.phrases} />
        </Link>
      </p>
      <p className="flex flex-none flex-wrap items-center gap-3 text-sm text-muted">
        {group.area ? t(`area.${group.area}`) : null}
        <OriginBadge origin={group.origin} />
      </p>
    </li>
  )
}

function NoGroups({ q }: { q: string }) {
  const t = useTranslations('synonyms.list')
  return (
    <div className="mt-6 mb-8">
      <EmptyState
        icon={Languages}
        title={t('emptyTitle')}
        actions={
          <>
            {q ? (
              <ButtonLink to={`/synonyms/new?words=${encodeURIComponent(q)}`}>
                {t('addThis', { q })}
              </ButtonLink>
            ) : null}
            <ButtonLink to="/synonyms" variant="secondary">
              {t('showAll')}
            </ButtonLink>
          </>
        }
      >
        {q ? t('emptyText', { q }) : t('emptyOrigin')}
      </EmptyState>
    </div>
  )
}
