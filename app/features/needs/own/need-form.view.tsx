import { type ReactNode, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'

import {
  ConflictPanel,
  DraftNotice,
  type FieldWords,
  useDraft,
  useEditState,
} from '#app/features/directory/index.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { type Answer, useBusy } from '#app/ui/form-answer.ts'
import { Muted } from '#app/ui/muted.tsx'
import { PageSection } from '#app/ui/page-section.tsx'
import { Form } from '#app/ui/router.ts'

import { AudienceFields } from './audience-fields.view.tsx'
import { FileFields } from './file-fields.view.tsx'
import { AmountFields, DeliveryFields, GoodsFields, PartnerFields, TextFields } from './need-fields.view.tsx'
import type { OwnNeedPage } from './own-need.ts'

/**
 * The form of a need. What it shows is taken once, when it appears: what the page learns later must not disturb somebody who
 * is typing. Give it a new `key` for a new answer.
 */
export function NeedForm({ page: given, answer }: { page: OwnNeedPage; answer: Answer }) {
  const t = useTranslations('needs.form')
  const language = useLocale()
  const [page] = useState(given)
  const own = answer?.initialValue?.command === 'save' ? answer : undefined
  const [edit] = useState({ page, own })
  const state = useEditState(edit.page, edit.own)
  const { ref, onInput, onSubmit, touch } = useDraft(page.draftForm)
  const part = { page, state, onChange: touch }
  const words = useNeedFieldWords()
  return (
    <div className="space-y-8">
      <DraftNotice keptAt={state.keptAt} />
      <Form
        ref={ref}
        method="post"
        encType="multipart/form-data"
        noValidate
        onInput={onInput}
        onSubmit={onSubmit}
        className="space-y-12"
      >
        <input type="hidden" name="command" value="save" />
        <input type="hidden" name="version" value={page.version} />
        <input type="hidden" name="base" value={JSON.stringify(page.values)} />
        <input type="hidden" name="numbers" value={language} />
        {page.from === null ? null : <input type="hidden" name="from" value={page.from} />}
        {state.problems.length > 0 || state.changes.length > 0 ? (
          <div className="space-y-4">
            <FieldErrors title={t('problems')} problems={state.problems} />
            <ConflictPanel changes={state.changes} by={null} words={words} />
          </div>
        ) : null}
        <PageSection title={t('parts.what')}>
          <TextFields {...part} />
        </PageSection>
        <PageSection title={t('parts.amount')}>
          <AmountFields {...part} />
        </PageSection>
        <PageSection title={t('parts.delivery')}>
          <DeliveryFields {...part} />
        </PageSection>
        <PageSection title={t('parts.goods')}>
          <GoodsFields {...part} />
        </PageSection>
        <PageSection title={t('parts.partner')}>
          <PartnerFields {...part} />
        </PageSection>
        <PageSection title={t('parts.files')}>
          <FileFields page={page} state={state} refused={own !== undefined} />
        </PageSection>
        <PageSection title={t('parts.audience')}>
          <AudienceFields {...part} />
        </PageSection>
        <Submit page={page} />
      </Form>
    </div>
  )
}

/** What can be done with the form: a need that others see already is saved, any other is kept or opened. */
function Submit({ page }: { page: OwnNeedPage }) {
  const t = useTranslations('needs.form')
  const word = useTranslations('site.word')
  const busy = useBusy('save')
  const running = page.need !== null && page.need.state !== 'draft'
  const button = (aim: 'open' | 'keep', label: string, variant: 'primary' | 'secondary'): ReactNode => (
    <Button type="submit" name="aim" value={aim} variant={variant} busy={busy} busyLabel={t('saving')}>
      {label}
    </Button>
  )
  return (
    <div className="space-y-4">
      {page.trusted ? null : (
        <Alert word={word('info')} title={t('reviewTitle')}>
          {running ? t('reviewAgain') : t('reviewText')}
        </Alert>
      )}
      {page.published ? null : (
        <Alert tone="warning" word={word('warning')} title={t('unpublished')}>
          {t('unpublishedText')}
        </Alert>
      )}
      <div className="flex flex-wrap items-center gap-3">
        {running ? (
          button('open', t('saveChanges'), 'primary')
        ) : (
          <>
            {button('open', page.trusted ? t('open') : t('handIn'), 'primary')}
            {button('keep', t('keep'), 'secondary')}
          </>
        )}
      </div>
      <Muted>{t('kept')}</Muted>
    </div>
  )
}

/** How a conflict names the fields of a need and prints what is in them. */
function useNeedFieldWords(): FieldWords {
  const t = useTranslations('needs.form')
  return {
    label: (name) => (t.has(name as 'titleVi') ? t(name as 'titleVi') : name),
    print: (_name, value) =>
      Array.isArray(value) ? value.join('; ') : typeof value === 'string' ? value : '',
  }
}
