import { useTranslations } from 'use-intl'

import { DOCUMENT_TYPES } from '#app/platform/files/file-kinds.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Field } from '#app/ui/field.tsx'
import { FileInput } from '#app/ui/file-input.tsx'
import { type FormAnswer, useBusy } from '#app/ui/form-answer.ts'
import { Form } from '#app/ui/router.ts'

import type { Paper } from '../records/paper.ts'

/** The paper of a certificate on the profile: open it, replace it, show it to everybody or not, take it off. */
export function PaperForm({
  id,
  number,
  paper,
  form,
}: {
  /** Of the certificate. */
  id: string
  number: string
  paper: Paper | null
  /** The answer to this very form. */
  form: FormAnswer
}) {
  const t = useTranslations('profile.certificates.paper')
  const busy = useBusy('paper')
  return (
    <Disclosure summary={paper ? t('change') : t('add')} open={form.refused}>
      <Form method="post" encType="multipart/form-data" className="mt-2 space-y-3">
        <input type="hidden" name="command" value="paper" />
        <input type="hidden" name="id" value={id} />
        <PaperFields id={`paper-${id}`} form={form} visible={paper?.visible ?? false} />
        <Button type="submit" variant="secondary" size="small" busy={busy} busyLabel={t('saving')}>
          {t('save')}
        </Button>
      </Form>
      {paper ? (
        <Form method="post" className="mt-2">
          <input type="hidden" name="command" value="removePaper" />
          <input type="hidden" name="id" value={id} />
          <Button type="submit" variant="quiet" size="small" aria-label={t('removeOf', { number })}>
            {t('remove')}
          </Button>
        </Form>
      ) : null}
    </Disclosure>
  )
}

/** Choosing a paper, and who may see it. */
export function PaperFields({ id, form, visible }: { id: string; form: FormAnswer; visible: boolean }) {
  const t = useTranslations('profile.certificates.paper')
  return (
    <>
      <Field id={id} label={t('file')} hint={t('hint')} error={form.errorOf('paper')}>
        <FileInput name="paper" accept={DOCUMENT_TYPES.join(',')} />
      </Field>
      <Checkbox
        name="visible"
        value="on"
        label={t('visible')}
        hint={t('visibleHint')}
        defaultChecked={form.refused ? form.text('visible', '') === 'on' : visible}
      />
    </>
  )
}
