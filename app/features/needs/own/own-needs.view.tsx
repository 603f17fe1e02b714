import Megaphone from 'lucide-react/icons/megaphone'
import Plus from 'lucide-react/icons/plus'
import { useTranslations } from 'use-intl'

import { Local, useRecordWords } from '#app/features/directory/index.ts'
import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
import { Alert } from '#app/ui/alert.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { type Answer, useFormAnswer } from '#app/ui/form-answer.ts'
import { Heading } from '#app/ui/heading.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Form } from '#app/ui/router.ts'
import { Tabs } from '#app/ui/tabs.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import { needPath, ownNeedsPath, SHOWN_STATES } from '../need.ts'
import type { NeedDone, OwnNeed, OwnNeedsPage } from './own-need.ts'

/** The page on which an enterprise keeps its needs, one state at a time. */
export function OwnNeedsView({
  page,
  done,
  answer,
}: {
  page: OwnNeedsPage
  done: { what: NeedDone; id: string | null } | null
  answer: Answer
}) {
  const t = useTranslations('needs')
  const site = useTranslations('site')
  const { problems } = useFormAnswer(answer)
  const path = ownNeedsPath(page.slug)
  const total = Object.values(page.counts).reduce((sum, count) => sum + count, 0)
  const add = (
    <ButtonLink to={ownNeedsPath(page.slug, 'new')} icon={Plus}>
      {page.begun ? t('own.continueNew') : t('own.add')}
    </ButtonLink>
  )
  return (
    <Container>
      <PageHeader
        breadcrumbLabel={site('breadcrumb')}
        breadcrumb={[
          { to: `/enterprises/${page.slug}`, label: <Local text={page.name} /> },
          { label: t('own.title') },
        ]}
        title={t('own.title')}
        lead={t('own.lead')}
        actions={page.mayEdit && total > 0 ? add : undefined}
      />
      <div className="space-y-6">
        {done && !answer ? <Done done={done} slug={page.slug} /> : null}
        <FieldErrors title={t('form.problems')} problems={problems} />
        {total === 0 ? (
          <EmptyState icon={Megaphone} title={t('own.none')} actions={page.mayEdit ? add : undefined}>
            {t('own.noneText')}
          </EmptyState>
        ) : (
          <>
            <Tabs
              label={t('own.tabs')}
              tabs={SHOWN_STATES.map((state) => ({
                to: `${path}?tab=${state}`,
                label: t(`states.${state}`),
                count: page.counts[state],
                current: page.tab === state,
              }))}
            />
            {page.needs.length === 0 ? (
              <p className="py-8 text-muted">{t(`own.empty.${page.tab}`)}</p>
            ) : (
              <ul className="divide-y divide-line border-b border-line">
                {page.needs.map((need) => (
                  <NeedRow key={need.id} need={need} page={page} />
                ))}
              </ul>
            )}
            <FileLinks to={`${path}/file`} search={`tab=${page.tab}`} />
          </>
        )}
      </div>
    </Container>
  )
}

function Done({ done: { what, id }, slug }: { done: { what: NeedDone; id: string | null }; slug: string }) {
  const t = useTranslations('needs.own')
  const word = useTranslations('site.word')
  return (
    <Alert
      tone="success"
      live
      word={word('success')}
      title={t(`done.${what}`)}
      actions={
        id === null ? null : what === 'close' ? (
          <Form method="post" action={ownNeedsPath(slug)}>
            <input type="hidden" name="id" value={id} />
            <Button type="submit" name="command" value="reopen" variant="secondary" size="small">
              {t('undo')}
            </Button>
          </Form>
        ) : what === 'discardDraft' ? null : (
          <ButtonLink to={needPath(id)} variant="secondary" size="small">
            {t('see')}
          </ButtonLink>
        )
      }
    />
  )
}

const TONES = { open: 'accent', expired: 'warning' } as const

function NeedRow({ need, page }: { need: OwnNeed; page: OwnNeedsPage }) {
  const t = useTranslations('needs')
  const { day } = useRecordWords()
  const { id, title, state, visibility, outcome } = need
  const facts = [
    state === 'draft' || state === 'in_review' ? null : t('own.answers', { count: need.answers }),
    state === 'closed'
      ? null
      : t(state === 'expired' ? 'own.ended' : 'own.ends', { day: day(need.expiresOn) }),
    need.deadline && t('own.deadline', { day: day(need.deadline) }),
    t('own.changed', { day: day(need.changedOn) }),
  ]
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3 py-5">
      <div className="min-w-0 flex-1 basis-80">
        <Heading level={2} look="label" className="break-words">
          <TextLink to={needPath(id)}>
            <Local text={title} />
          </TextLink>
        </Heading>
        <p className="mt-1 flex flex-wrap gap-1.5">
          {state === 'open' || state === 'expired' ? (
            <Badge tone={TONES[state]}>{t(`states.${state}`)}</Badge>
          ) : null}
          <Badge>{t(`visibility.${visibility}`)}</Badge>
          {outcome ? <Badge>{t(`outcomes.${outcome}`)}</Badge> : null}
          {need.draft ? <Badge tone="warning">{t('own.unsaved')}</Badge> : null}
        </p>
        <Muted className="mt-1.5">{facts.filter(Boolean).join(' · ')}</Muted>
        {need.reviewNote ? (
          <p className="mt-1.5 text-sm">
            {t('own.returned')}: {need.reviewNote}
          </p>
        ) : null}
      </div>
      <div className="flex flex-wrap gap-2">
        <ButtonLink
          to={needPath(id)}
          variant="secondary"
          size="small"
          aria-label={`${t('own.openOne')}: ${title.text}`}
        >
          {t('own.openOne')}
        </ButtonLink>
        {page.mayEdit && state !== 'closed' ? (
          <ButtonLink
            to={ownNeedsPath(page.slug, need)}
            variant="quiet"
            size="small"
            aria-label={`${t('own.edit')}: ${title.text}`}
          >
            {t('own.edit')}
          </ButtonLink>
        ) : null}
      </div>
    </li>
  )
}
