import type { SubmissionResult } from '@conform-to/react'
import Bookmark from 'lucide-react/icons/bookmark'
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
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { useProblems } from '#app/ui/form-answer.ts'
import { Heading } from '#app/ui/heading.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Form, useNavigation } from '#app/ui/router.ts'
import { TextInput } from '#app/ui/text-input.tsx'
import { useMoment } from '#app/ui/use-moment.ts'

import type { ShortlistsPage } from './read-shortlists.server.ts'
import { SharedBadge } from './shared-badge.view.tsx'
import type { ListCard } from './shortlist-page.ts'
import { MOST_NAME_LETTERS } from './shortlist.ts'

/** All lists that a person sees: those of the enterprise, and the person's own. */
export function ShortlistsView({
  page,
  answer,
}: {
  page: ShortlistsPage
  answer: SubmissionResult | undefined
}) {
  const t = useTranslations('shortlists')
  const { lists, most } = page
  return (
    <Container>
      <PageHeader title={t('title')} lead={t(page.newSharedBy === null ? 'leadPrivate' : 'lead')} />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0 space-y-5">
          <FieldErrors title={t('page.problems')} problems={useProblems(answer)} />
          {page.deleted ? <Deleted list={page.deleted} /> : null}
          {lists.length === 0 ? (
            <EmptyState
              icon={Bookmark}
              title={t('list.empty')}
              actions={<ButtonLink to="/search">{t('list.find')}</ButtonLink>}
            >
              {t('list.emptyText')}
            </EmptyState>
          ) : (
            <>
              <ul className="space-y-4">
                {lists.map((list) => (
                  <ShortlistCard key={list.id} list={list} />
                ))}
              </ul>
              <Muted>{t('list.limit', { count: lists.length, most })}</Muted>
              <FileLinks to="/shortlists/file" />
            </>
          )}
        </div>
        <NewList page={page} answer={answer} />
      </div>
    </Container>
  )
}

function Deleted({ list: { id, name } }: { list: { id: string; name: string } }) {
  const t = useTranslations('shortlists.list')
  const word = useTranslations('site.word')
  return (
    <Alert
      word={word('info')}
      title={t('deleted', { name })}
      live
      actions={
        <Form method="post" action="/shortlists">
          <input type="hidden" name="id" value={id} />
          <Button type="submit" name="command" value="restore" variant="secondary" size="small">
            {t('undo')}
          </Button>
        </Form>
      }
    />
  )
}

function ShortlistCard({ list }: { list: ListCard }) {
  const t = useTranslations('shortlists')
  const momentText = useMoment()
  const { id, name, usual, sharedBy, enterprises, products, changedAt } = list
  const counts = [
    ...(enterprises > 0 ? [t('list.enterprises', { count: enterprises })] : []),
    ...(products > 0 ? [t('list.products', { count: products })] : []),
  ]
  return (
    <Card as="li" link>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <Heading level={2} look="part" className="min-w-0 break-words">
          <CardLink to={`/shortlists/${id}`}>{name}</CardLink>
        </Heading>
        <div className="flex flex-wrap gap-2">
          {usual ? <Badge tone="accent">{t('list.usual')}</Badge> : null}
          <SharedBadge sharedBy={sharedBy} />
        </div>
      </div>
      <p className="mt-2 tabular-nums">{counts.length > 0 ? counts.join(' · ') : t('list.nothing')}</p>
      <Muted className="mt-1">{t('list.changed', { when: momentText(changedAt) })}</Muted>
    </Card>
  )
}

function NewList({
  page: { lists, most, newSharedBy },
  answer,
}: {
  page: ShortlistsPage
  answer: SubmissionResult | undefined
}) {
  const t = useTranslations('shortlists.create')
  const navigation = useNavigation()
  const busy = navigation.formData?.get('command') === 'create'
  const typed = answer?.initialValue?.name
  if (lists.length >= most) return null
  return (
    <section aria-labelledby="new-list">
      <Heading level={2} look="part" id="new-list" className="mb-4">
        {t('title')}
      </Heading>
      <Form method="post" action="/shortlists" className="space-y-4">
        <input type="hidden" name="command" value="create" />
        <Field
          label={t('name')}
          id="name"
          required
          error={answer?.error?.name ?? []}
          hint={newSharedBy === null ? t('private') : t('sharedWith', { name: newSharedBy })}
        >
          <TextInput
            name="name"
            required
            maxLength={MOST_NAME_LETTERS}
            placeholder={t('placeholder')}
            defaultValue={typeof typed === 'string' ? typed : ''}
          />
        </Field>
        <Button type="submit" busy={busy} variant="secondary">
          {t('submit')}
        </Button>
      </Form>
    </section>
  )
}
