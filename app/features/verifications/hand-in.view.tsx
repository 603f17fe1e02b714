import type { SubmissionResult } from '@conform-to/react'
import Send from 'lucide-react/icons/send'
import { useTranslations } from 'use-intl'

import { Local, useRecordWords } from '#app/features/directory/index.ts'
import { DOCUMENT_TYPES } from '#app/platform/files/file-kinds.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Container } from '#app/ui/container.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { FileInput } from '#app/ui/file-input.tsx'
import { useFormAnswer } from '#app/ui/form-answer.ts'
import { Muted } from '#app/ui/muted.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Form, useNavigation } from '#app/ui/router.ts'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

import { EvidencePaperLink } from './paper-link.view.tsx'
import type { EvidencePaper, HandInPage } from './verification-page.ts'

const TONES = { open: 'info', returned: 'warning', approved: 'success', rejected: 'error' } as const

/** Claims an enterprise, or asks for a check of one's own: where the last request stands, and the form. */
export function HandInView({ page, answer }: { page: HandInPage; answer: SubmissionResult | undefined }) {
  const t = useTranslations('verifications')
  const site = useTranslations('site')
  const { kind, enterprise } = page
  const name = <Local text={enterprise.name} />
  return (
    <Container width="form">
      <PageHeader
        breadcrumbLabel={site('breadcrumb')}
        breadcrumb={[
          ...(enterprise.published || page.mine
            ? [{ to: `/enterprises/${enterprise.slug}`, label: name }]
            : []),
          { label: t(`${kind}.title`) },
        ]}
        title={t(`${kind}.title`)}
        lead={t(`${kind}.lead`)}
      />
      <div className="space-y-8">
        <Card className="p-5!">
          <p className="text-lg font-semibold">{name}</p>
          {enterprise.taxCode ? <Muted>{t('code', { code: enterprise.taxCode })}</Muted> : null}
          {kind === 'claim' && page.owned && !page.mine ? <p className="mt-3">{t('claim.owned')}</p> : null}
          {kind === 'check' ? <LevelLine page={page} /> : null}
        </Card>
        <Standing page={page} />
        {page.open ? <HandInForm page={page} answer={answer} /> : null}
      </div>
    </Container>
  )
}

function LevelLine({ page: { level } }: { page: HandInPage }) {
  const t = useTranslations('verifications')
  const { day } = useRecordWords()
  if (!level) return <p className="mt-3">{t('check.none')}</p>
  const key = level.over ? 'check.over' : 'check.since'
  return (
    <p className="mt-3">
      {t(key, { level: t(`levels.${level.level}`), on: day(level.on), until: day(level.until) })}
    </p>
  )
}

function Standing({ page: { kind, latest, mine, enterprise } }: { page: HandInPage }) {
  const t = useTranslations('verifications')
  const site = useTranslations('site')
  const { day } = useRecordWords()
  if (kind === 'claim' && mine)
    return (
      <Alert
        tone="success"
        word={site('word.info')}
        title={t('claim.mine')}
        actions={
          <ButtonLink to={`/enterprises/${enterprise.slug}`} variant="secondary">
            {t('toEnterprise')}
          </ButtonLink>
        }
      />
    )
  if (!latest) return null
  const { state, since, decidedOn, note } = latest
  return (
    <Alert tone={TONES[state]} word={site('word.info')} title={t(`standing.${state}`)}>
      <p>{t('standing.days', { since: day(since), changed: day(decidedOn) })}</p>
      {note && state !== 'open' ? <p className="mt-2 whitespace-pre-line">{note}</p> : null}
    </Alert>
  )
}

function HandInForm({ page, answer }: { page: HandInPage; answer: SubmissionResult | undefined }) {
  const t = useTranslations('verifications')
  const form = useFormAnswer(answer)
  const { state, formMethod } = useNavigation()
  const again = page.latest?.state === 'returned'
  const values = again ? page.latest?.values : undefined
  return (
    <Form method="post" encType="multipart/form-data" className="space-y-6">
      <FieldErrors title={t('problems')} problems={form.problems} />
      <Field
        id="jobTitle"
        label={t('jobTitle')}
        hint={t('jobTitleHint')}
        error={form.errorOf('jobTitle')}
        required
      >
        <TextInput
          name="jobTitle"
          maxLength={100}
          autoComplete="organization-title"
          defaultValue={form.text('jobTitle', values?.jobTitle ?? '')}
          required
        />
      </Field>
      <Field
        id="statement"
        label={t(`${page.kind}.statement`)}
        hint={t(`${page.kind}.statementHint`)}
        error={form.errorOf('statement')}
        required
      >
        <TextArea
          name="statement"
          rows={6}
          maxLength={3000}
          defaultValue={form.text('statement', values?.statement ?? '')}
          required
        />
      </Field>
      <Field id="links" label={t('links')} hint={t('linksHint')} error={form.errorOf('links')}>
        <TextArea
          name="links"
          rows={3}
          className="min-h-20"
          maxLength={3000}
          defaultValue={form.text('links', values?.links ?? '')}
        />
      </Field>
      <Papers papers={again ? (page.latest?.papers ?? []) : []} kind={page.kind} form={form} />
      <Button
        type="submit"
        icon={Send}
        busy={state !== 'idle' && formMethod === 'POST'}
        busyLabel={t('sending')}
      >
        {t(again ? 'answer' : `${page.kind}.submit`)}
      </Button>
    </Form>
  )
}

/** Choosing files as evidence, and which of those handed in before are to go. */
function Papers({
  papers,
  kind,
  form,
}: {
  papers: readonly EvidencePaper[]
  kind: HandInPage['kind']
  form: ReturnType<typeof useFormAnswer>
}) {
  const t = useTranslations('verifications')
  const dropped = form.list('dropped', [])
  return (
    <>
      {papers.length > 0 ? (
        <fieldset>
          <legend className="font-medium">{t('papers.before')}</legend>
          <ul className="mt-2 space-y-2">
            {papers.map((paper) => (
              <li key={paper.key}>
                <EvidencePaperLink paper={paper} />
                <Checkbox
                  name="dropped"
                  value={paper.key}
                  label={t('papers.drop', { name: paper.name })}
                  defaultChecked={dropped.includes(paper.key)}
                />
              </li>
            ))}
          </ul>
        </fieldset>
      ) : null}
      <Field
        id="papers"
        label={t(papers.length > 0 ? 'papers.more' : `papers.label.${kind}`)}
        hint={`${t(`papers.hint.${kind}`)}${form.refused ? ` ${t('papers.again')}` : ''}`}
        error={form.errorOf('papers')}
      >
        <FileInput name="papers" accept={DOCUMENT_TYPES.join(',')} multiple />
      </Field>
    </>
  )
}
