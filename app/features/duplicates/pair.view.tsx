import type { SubmissionResult } from '@conform-to/react'
import { useTranslations } from 'use-intl'

import { HistoryLink } from '#app/platform/audit/history-link.view.tsx'
import { Alert } from '#app/ui/alert.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Container } from '#app/ui/container.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { noControl, useProblems } from '#app/ui/form-answer.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Form } from '#app/ui/router.ts'
import { useDay } from '#app/ui/use-moment.ts'

import { type Choice, type Moved, PICKED_FIELDS, type Side, SIDES } from './duplicate.ts'
import type { PairPage } from './duplicates-page.ts'
import { MovedList } from './moved-list.view.tsx'
import { PairTable } from './pair-table.view.tsx'
import { Reasons } from './reasons.view.tsx'

/** What the last try came back with: a preview, or why it was refused. */
export type PairAnswer =
  { preview: { choice: Choice; moved: Moved[] } } | { result: SubmissionResult } | undefined

/** Two records beside each other: which stays, whose values it gets, what moves; or that they are two. */
export function PairView({
  page,
  answer,
  history = null,
}: {
  page: PairPage
  answer: PairAnswer
  /** Where the audit log tells of it, for those who may read that. */
  history?: string | null
}) {
  const t = useTranslations('duplicates')
  const choice = choiceOf(page, answer)
  const preview = answer && 'preview' in answer ? answer.preview : null
  const problems = useProblems(answer && 'result' in answer ? answer.result : undefined, noControl)
  return (
    <Container>
      <PageHeader
        breadcrumb={[{ label: t('title'), to: '/duplicates' }, { label: t('pair.title') }]}
        breadcrumbLabel={t('title')}
        title={t('pair.title')}
        marks={<Badge tone="accent">{t('score', { score: page.score })}</Badge>}
        lead={t('pair.lead')}
        actions={<HistoryLink to={history} />}
      />
      <Reasons reasons={page.reasons} />
      <div className="mt-6 empty:hidden">
        <FieldErrors title={t('notDone')} problems={problems} />
      </div>
      {page.state === 'separate' ? <Separate page={page} /> : null}
      <Form method="post" action={`/duplicates/${page.id}`} className="mt-8" preventScrollReset>
        <input type="hidden" name="first" value={page.first.version} />
        <input type="hidden" name="second" value={page.second.version} />
        <PairTable page={page} choice={choice} />
        {preview ? <MovedList preview={preview} page={page} /> : null}
        <div className="mt-8 flex flex-wrap gap-3">
          <Button type="submit" name="intent" value="preview" variant={preview ? 'secondary' : 'primary'}>
            {t(preview ? 'pair.previewAgain' : 'pair.preview')}
          </Button>
          {preview ? (
            <Button type="submit" name="intent" value="merge">
              {t('pair.merge')}
            </Button>
          ) : null}
          {page.state === 'open' ? (
            <Button type="submit" name="intent" value="separate" variant="secondary">
              {t('pair.separate')}
            </Button>
          ) : null}
        </div>
      </Form>
    </Container>
  )
}

function Separate({ page }: { page: PairPage }) {
  const t = useTranslations('duplicates')
  const site = useTranslations('site.word')
  const day = useDay()
  const { decided } = page
  return (
    <div className="mt-6">
      <Alert
        word={site('info')}
        title={t('pair.isSeparate')}
        actions={
          <Form method="post" action={`/duplicates/${page.id}`}>
            <Button type="submit" name="intent" value="reopen" variant="secondary" size="small">
              {t('pair.reopen')}
            </Button>
          </Form>
        }
      >
        {decided
          ? t('decided', {
              by: decided.by ?? t('somebody'),
              at: day(decided.at),
            })
          : null}
      </Alert>
    </div>
  )
}

/** What was chosen last, also after a refusal. */
function choiceOf(page: PairPage, answer: PairAnswer): Choice {
  if (answer && 'preview' in answer) return answer.preview.choice
  const typed = answer?.result.initialValue
  const survivor = sideOf(typed?.survivor)
  if (!typed || !survivor) return page.choice
  const picked = typeof typed.fields === 'object' && !Array.isArray(typed.fields) ? typed.fields : {}
  const fields = Object.fromEntries(
    PICKED_FIELDS.map((field) => [field, sideOf(picked?.[field]) ?? survivor]),
  ) as Choice['fields']
  return { survivor, fields }
}

function sideOf(value: unknown): Side | undefined {
  return SIDES.find((side) => side === value)
}
