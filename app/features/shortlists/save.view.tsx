import type { SubmissionResult } from '@conform-to/react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'

import { Local } from '#app/features/directory/index.ts'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { useProblems } from '#app/ui/form-answer.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Form, useNavigation, useSubmit } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'

import { takeToFinish } from './finish.ts'
import type { SaveForm } from './read-shortlists.server.ts'
import { MOST_NOTE_LETTERS } from './shortlist.ts'

/** Chooses the list for one enterprise or product. Finishes by itself what was begun before a sign-in. */
export function SaveView({
  form,
  back,
  answer,
}: {
  form: SaveForm
  back: string
  answer: SubmissionResult | undefined
}) {
  const t = useTranslations('shortlists.save')
  const all = useTranslations('shortlists')
  const site = useTranslations('site')
  const navigation = useNavigation()
  const busy = navigation.state !== 'idle' && navigation.formMethod === 'POST'
  const element = useRef<HTMLFormElement>(null)
  const submit = useSubmit()
  const { kind, slug } = form
  useEffect(() => {
    if (takeToFinish(kind, slug)) submit(element.current, { replace: true })
  }, [kind, slug, submit])
  const typed = answer?.initialValue?.note
  return (
    <Container width="form">
      <PageHeader
        breadcrumbLabel={site('breadcrumb')}
        breadcrumb={[{ to: '/shortlists', label: all('title') }, { label: t('title') }]}
        title={t('title')}
        lead={
          <>
            {t(`what.${kind}`)}: <Local text={form.name} />
          </>
        }
      />
      <Form ref={element} method="post" action="/shortlists/save" className="space-y-6">
        <FieldErrors title={t('problems')} problems={useProblems(answer)} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="back" value={back} />
        {form.lists.length > 1 ? (
          <Field label={t('list')} id="list">
            <Select
              name="list"
              defaultValue={form.usual ?? undefined}
              options={form.lists.map((list) => ({
                value: list.id,
                label: list.name,
                group: list.sharedBy === null ? all('private') : all('shared', { name: list.sharedBy }),
              }))}
            />
          </Field>
        ) : null}
        <Field
          label={t('note')}
          optionalLabel={t('optional')}
          hint={t(form.shared ? 'noteHint' : 'noteHintPrivate')}
          id="note"
          error={answer?.error?.note ?? []}
        >
          <TextArea
            name="note"
            maxLength={MOST_NOTE_LETTERS}
            counter={(left) => all('note.left', { count: left })}
            defaultValue={typeof typed === 'string' ? typed : ''}
          />
        </Field>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" busy={busy} busyLabel={t('submitting')}>
            {t('submit')}
          </Button>
          <ButtonLink to={back} variant="quiet">
            {t('back')}
          </ButtonLink>
        </div>
      </Form>
    </Container>
  )
}
