import BookmarkPlus from 'lucide-react/icons/bookmark-plus'
import Pause from 'lucide-react/icons/pause'
import Play from 'lucide-react/icons/play'
import Search from 'lucide-react/icons/search'
import Settings from 'lucide-react/icons/settings-2'
import Trash from 'lucide-react/icons/trash-2'
import { type ReactNode, useMemo } from 'react'
import { useTranslations } from 'use-intl'

import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
import { Alert } from '#app/ui/alert.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { CardLink } from '#app/ui/card-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { Heading } from '#app/ui/heading.tsx'
import type { Icon } from '#app/ui/icon.ts'
import { Muted } from '#app/ui/muted.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Form } from '#app/ui/router.ts'
import { useMoment } from '#app/ui/use-moment.ts'

import { ConditionList } from './condition-list.view.tsx'
import type { SavedSearchList } from './read-saved-searches.server.ts'

type Kept = SavedSearchList['searches'][number]
type Command = 'pause' | 'wake' | 'delete' | 'restore'

/** The searches of a person: what each asks for, how much is new, and what can be done with it. */
export function SavedSearchListView({
  list,
  justSaved,
  problem,
}: {
  list: SavedSearchList
  /** Id of the search that was saved a moment ago. */
  justSaved: string | null
  /** Why the last command was not carried out. */
  problem: string | null
}) {
  const t = useTranslations('savedSearches')
  const { searches, most } = list
  return (
    <Container>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="space-y-5">
        <Notices list={list} justSaved={justSaved} problem={problem} />
        {searches.length === 0 ? (
          <EmptyState
            icon={BookmarkPlus}
            title={t('list.empty')}
            actions={<ButtonLink to="/search">{t('list.find')}</ButtonLink>}
          >
            {t('list.emptyText')}
          </EmptyState>
        ) : (
          <>
            <ul className="space-y-4">
              {searches.map((search) => (
                <SearchCard key={search.id} search={search} />
              ))}
            </ul>
            <Muted>{t('list.limit', { count: searches.length, most })}</Muted>
            <FileLinks to="/saved-searches/file" />
          </>
        )}
      </div>
    </Container>
  )
}

function Notices({
  list: { deleted, searches },
  justSaved,
  problem,
}: {
  list: SavedSearchList
  justSaved: string | null
  problem: string | null
}) {
  const t = useTranslations('savedSearches')
  const word = useTranslations('site.word')
  const saved = searches.find(({ id }) => id === justSaved)
  const problems = useMemo(() => (problem === null ? [] : [{ message: problem }]), [problem])
  return (
    <>
      <FieldErrors title={t('form.problems')} problems={problems} />
      {deleted ? (
        <Alert
          word={word('info')}
          title={t('list.deleted', { name: deleted.name })}
          live
          actions={
            <CommandButton id={deleted.id} command="restore">
              {t('list.undo')}
            </CommandButton>
          }
        />
      ) : null}
      {saved ? (
        <Alert
          tone="success"
          word={word('success')}
          title={t('list.saved')}
          live
          actions={
            <ButtonLink to={saved.path} variant="secondary" size="small">
              {t('form.back')}
            </ButtonLink>
          }
        >
          {t('list.savedText')}
        </Alert>
      ) : null}
    </>
  )
}

function SearchCard({ search }: { search: Kept }) {
  const t = useTranslations('savedSearches')
  const momentText = useMoment()
  const { id, name, conditions, fresh, paused, frequency, alertedAt, broad } = search
  const of = (command: string) => t('list.of', { command, name })
  return (
    <Card as="li" link>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <Heading level={2} look="part" className="min-w-0 break-words">
          <CardLink to={`/saved-searches/${id}`}>{name}</CardLink>
        </Heading>
        <div className="flex flex-wrap gap-2">
          {paused ? <Badge tone="warning">{t('list.paused')}</Badge> : null}
          {fresh > 0 ? (
            <Badge tone="accent">{t('list.fresh', { count: fresh })}</Badge>
          ) : (
            <Badge>{t('list.none')}</Badge>
          )}
        </div>
      </div>
      <div className="mt-3">
        <ConditionList label={t('list.conditions')} conditions={conditions} />
      </div>
      <Muted className="mt-3">
        {t(`frequency.${frequency}`)} ·{' '}
        {alertedAt ? t('list.alerted', { when: momentText(alertedAt) }) : t('list.neverAlerted')}
        {broad ? ` · ${t('list.broad')}` : null}
      </Muted>
      {/* Above the link that covers the whole card. */}
      <div className="relative z-10 mt-4 flex flex-wrap gap-2">
        <ButtonLink to={search.path} variant="secondary" size="small" icon={Search}>
          {t('list.search')}
        </ButtonLink>
        <ButtonLink to={`/saved-searches/${id}`} variant="quiet" size="small" icon={Settings}>
          {t('list.open')}
        </ButtonLink>
        <CommandButton
          id={id}
          command={paused ? 'wake' : 'pause'}
          icon={paused ? Play : Pause}
          label={of(paused ? t('list.wake') : t('list.pause'))}
        >
          {paused ? t('list.wake') : t('list.pause')}
        </CommandButton>
        <CommandButton id={id} command="delete" icon={Trash} label={of(t('list.remove'))}>
          {t('list.remove')}
        </CommandButton>
      </div>
    </Card>
  )
}

function CommandButton({
  id,
  command,
  icon,
  label,
  children,
}: {
  id: string
  command: Command
  icon?: Icon
  label?: string
  children: ReactNode
}) {
  return (
    <Form method="post" action="/saved-searches" preventScrollReset>
      <input type="hidden" name="id" value={id} />
      <Button
        type="submit"
        name="command"
        value={command}
        variant="quiet"
        size="small"
        {...(icon ? { icon } : {})}
        {...(label ? { 'aria-label': label } : {})}
      >
        {children}
      </Button>
    </Form>
  )
}
