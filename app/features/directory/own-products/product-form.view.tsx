import { type FormEvent, useCallback, useState } from 'react'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { type Answer, useBusy } from '#app/ui/form-answer.ts'
import { Muted } from '#app/ui/muted.tsx'
import { PageSection } from '#app/ui/page-section.tsx'
import { Form } from '#app/ui/router.ts'
import { useToast } from '#app/ui/toast-region.tsx'

import { ConflictPanel } from '../editing/conflict-panel.view.tsx'
import { DraftNotice } from '../editing/draft-notice.view.tsx'
import { useDraft } from '../editing/use-draft.ts'
import { type EditState, rowsOf, useEditState } from '../editing/use-edit-state.ts'
import type { OwnProductPage } from './own-product.ts'
import { PhotoFields } from './photo-fields.view.tsx'
import { CodeFields, SpecificationFields, SupplyFields, TextFields } from './product-fields.view.tsx'
import { useProductWords } from './use-product-words.ts'

/**
 * The form of a product. What it shows is taken once, when it appears: what the page learns later must not disturb
 * somebody who is typing. Give it a new `key` for a new answer.
 */
export function ProductForm({ page: given, answer }: { page: OwnProductPage; answer: Answer }) {
  const t = useTranslations('ownProducts')
  const [page] = useState(given)
  const own = answer?.initialValue?.command === 'save' ? answer : undefined
  const [edit] = useState({ page, own })
  const state = useEditState(edit.page, edit.own)
  const { ref, onInput, onSubmit, touch } = useDraft(page.draftForm)
  const [sending, setSending] = useState(false)
  const toast = useToast()
  const busy = useBusy('save')
  const submit = useCallback(
    (event: FormEvent) => {
      if (!sending) return onSubmit()
      event.preventDefault()
      toast({ title: t('photo.wait') })
    },
    [sending, onSubmit, toast, t],
  )
  return (
    <div className="space-y-8">
      <DraftNotice keptAt={state.keptAt} />
      <Form
        ref={ref}
        method="post"
        encType="multipart/form-data"
        onInput={onInput}
        onSubmit={submit}
        className="space-y-12"
      >
        <input type="hidden" name="command" value="save" />
        <input type="hidden" name="version" value={page.version} />
        <input type="hidden" name="base" value={JSON.stringify(page.values)} />
        {state.problems.length > 0 || state.changes.length > 0 ? (
          <div className="space-y-4">
            <FieldErrors title={t('form.problems')} problems={state.problems} />
            <Conflicts page={page} state={state} />
          </div>
        ) : null}
        <PageSection title={t('form.names')}>
          <TextFields page={page} state={state} />
        </PageSection>
        <PageSection title={t('form.photos')}>
          <PhotoFields
            slug={page.slug}
            initial={photosOf(state)}
            errorOf={state.errorOf}
            onChange={touch}
            onBusy={setSending}
          />
        </PageSection>
        <PageSection title={t('form.codes')}>
          <CodeFields page={page} state={state} onChange={touch} />
        </PageSection>
        <PageSection title={t('form.supply')}>
          <SupplyFields page={page} state={state} />
        </PageSection>
        <PageSection title={t('form.specifications')}>
          <SpecificationFields state={state} onChange={touch} />
        </PageSection>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button type="submit" busy={busy} busyLabel={t('form.saving')}>
            {page.product ? t('form.submitEdit') : t('form.submitNew')}
          </Button>
          <Muted>{t('form.kept')}</Muted>
        </div>
      </Form>
    </div>
  )
}

function Conflicts({ page, state }: { page: OwnProductPage; state: EditState }) {
  const words = useProductWords(page)
  return <ConflictPanel changes={state.changes} by={page.changedBy} words={words} />
}

function photosOf({ values }: EditState) {
  return rowsOf(values, 'photos').flatMap(({ key = '', altVi = '', altEn = '' }) =>
    key === '' ? [] : [{ key, altVi, altEn }],
  )
}
