import Bell from 'lucide-react/icons/bell'
import CheckCheck from 'lucide-react/icons/check-check'
import Settings from 'lucide-react/icons/settings'
import { useLocale, useTimeZone, useTranslations } from 'use-intl'

import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FilterBar, FilterSelect } from '#app/ui/filter-bar.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Form } from '#app/ui/router.ts'
import { Tabs } from '#app/ui/tabs.tsx'

import { daysOf } from './days-of.ts'
import { NotificationRow } from './notification-row.view.tsx'
import type { NotificationQuery } from './notification-query.schema.ts'
import type { NotificationPage } from './read-notifications.server.ts'

type Shown = Pick<NotificationQuery, 'show' | 'about' | 'page'>

/** What the person was told, by day, the newest first. */
export function NotificationListView({ page }: { page: NotificationPage }) {
  const t = useTranslations('notifications')
  const { query } = page
  const at = (changed: Partial<Shown>) => addressOf({ ...query, ...changed })
  return (
    <Container>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <ButtonLink to="/account/notifications" variant="secondary" icon={Settings}>
            {t('settings')}
          </ButtonLink>
        }
      />
      <Tabs
        label={t('tabs')}
        tabs={[
          { to: at({ show: 'all', page: 1 }), label: t('all'), current: query.show === 'all' },
          {
            to: at({ show: 'unread', page: 1 }),
            label: t('unread'),
            count: page.unread,
            current: query.show === 'unread',
          },
        ]}
      />
      <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <FilterBar
          action="/notifications"
          here={at({})}
          label={t('about')}
          clearPath={query.about ? at({ about: null, page: 1 }) : null}
          words={{ apply: t('apply'), clear: t('clear') }}
          kept={query.show === 'unread' ? [['show', 'unread']] : []}
        >
          <FilterSelect
            label={t('about')}
            name="about"
            value={query.about}
            any={t('anything')}
            options={page.subjects.map((value) => ({ value, label: t(`subjects.${value}`) }))}
          />
        </FilterBar>
        {page.unread > 0 ? <MarkAll page={page} action={at({})} /> : null}
      </div>
      <Done page={page} action={at({})} />
      {page.entries.length === 0 ? (
        <Nothing query={query} meets={page.meets} />
      ) : (
        <Days page={page} action={at({})} />
      )}
      <div className="mt-8">
        <Pagination
          label={t('pages')}
          page={query.page}
          pages={page.pages}
          toPage={(number) => at({ page: number })}
          previousLabel={t('previous')}
          nextLabel={t('next')}
          pageLabel={(number) => t('page', { page: number })}
        />
      </div>
    </Container>
  )
}

/** The address of the list under these choices. */
function addressOf({ show, about, page }: Shown): string {
  const choices = new URLSearchParams({
    ...(show === 'unread' ? { show } : {}),
    ...(about ? { about } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  }).toString()
  return choices === '' ? '/notifications' : `/notifications?${choices}`
}

function Days({ page, action }: { page: NotificationPage; action: string }) {
  const t = useTranslations('notifications')
  const language = useLocale()
  const timeZone = useTimeZone() ?? 'UTC'
  const days = daysOf(page.entries, { now: new Date(page.readAt), language, timeZone })
  return (
    <div className="space-y-8">
      {days.map(({ key, label, entries }) => (
        <section key={key} aria-labelledby={`day-${key}`}>
          <Heading level={2} look="label" id={`day-${key}`} className="mb-2 text-muted">
            {label === 'today' || label === 'yesterday' ? t(label) : label}
          </Heading>
          <ul className="divide-y divide-line rounded-card border border-line bg-surface">
            {entries.map((entry) => (
              <NotificationRow key={entry.id} entry={entry} several={page.several} action={action} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function MarkAll({ page, action }: { page: NotificationPage; action: string }) {
  const t = useTranslations('notifications')
  return (
    <Form method="post" action={action} preventScrollReset>
      <input type="hidden" name="until" value={page.readAt} />
      {page.query.about ? <input type="hidden" name="about" value={page.query.about} /> : null}
      <Button type="submit" name="intent" value="readAll" variant="secondary" icon={CheckCheck}>
        {t('markAll')}
      </Button>
    </Form>
  )
}

/** What was just done, with the way back. */
function Done({ page: { query }, action }: { page: NotificationPage; action: string }) {
  const t = useTranslations('notifications')
  const words = useTranslations('site.word')
  const undone =
    query.done === 'all'
      ? query.at && { intent: 'undo', name: 'at', value: query.at }
      : query.done && query.entry
        ? { intent: query.done === 'read' ? 'unread' : 'read', name: 'id', value: query.entry }
        : null
  if (!query.done || !undone) return null
  return (
    <div className="mb-6">
      <Alert
        tone="success"
        word={words('success')}
        title={t(`done.${query.done}`)}
        live
        actions={
          <Form method="post" action={action} preventScrollReset>
            <input type="hidden" name={undone.name} value={undone.value} />
            <Button type="submit" name="intent" value={undone.intent} size="small" variant="secondary">
              {t('undo')}
            </Button>
          </Form>
        }
      />
    </div>
  )
}

function Nothing({ query, meets }: { query: NotificationQuery; meets: boolean }) {
  const t = useTranslations('notifications')
  const why = query.show === 'unread' ? 'unread' : query.about ? 'about' : 'all'
  return (
    <EmptyState
      icon={Bell}
      title={t(`empty.${why}.title`)}
      actions={
        why === 'all' && !meets ? null : why === 'all' ? (
          <ButtonLink to="/meetings" variant="secondary">
            {t('seeMeetings')}
          </ButtonLink>
        ) : (
          <ButtonLink to="/notifications" variant="secondary">
            {t('seeAll')}
          </ButtonLink>
        )
      }
    >
      {t(`empty.${why}.text`)}
    </EmptyState>
  )
}
