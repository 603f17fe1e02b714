import type { SubmissionResult } from '@conform-to/react'
import { useTranslations } from 'use-intl'

import { SCOPES } from '#app/platform/scopes.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { useBusy, useProblems } from '#app/ui/form-answer.ts'
import { Form } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

import { LIFETIMES, MOST_NAME_LETTERS } from './token.ts'

/** Name, scopes and end of a token to be made. */
export function CreateTokenForm({
  answer,
  member,
}: {
  answer: SubmissionResult | undefined
  member: boolean
}) {
  const t = useTranslations('tokens')
  const busy = useBusy('create')
  const typed = answer?.initialValue
  const scopes = typed?.scopes
  const chosen = Array.isArray(scopes) ? scopes.map(String) : typeof scopes === 'string' ? [scopes] : []
  return (
    <Form method="post" className="space-y-6">
      <FieldErrors title={t('create.problems')} problems={useProblems(answer)} />
      <input type="hidden" name="command" value="create" />
      <Field
        label={t('create.name')}
        hint={t('create.nameHint')}
        id="name"
        error={answer?.error?.name ?? []}
        required
      >
        <TextInput
          name="name"
          required
          maxLength={MOST_NAME_LETTERS}
          defaultValue={typeof typed?.name === 'string' ? typed.name : ''}
        />
      </Field>
      <CheckboxGroup
        id="scopes"
        name="scopes"
        legend={t('create.scopes')}
        hint={t(member ? 'create.scopesHint' : 'create.scopesHintAlone')}
        error={answer?.error?.scopes ?? []}
        defaultValue={chosen}
        options={SCOPES.map((value) => ({ value, label: value, hint: t(`scopes.${keyOf(value)}`) }))}
      />
      <Field label={t('create.lifetime')} id="lifetime" error={answer?.error?.lifetime ?? []}>
        <Select
          name="lifetime"
          defaultValue={typeof typed?.lifetime === 'string' ? typed.lifetime : '90'}
          options={LIFETIMES.map((value) => ({ value, label: t(`lifetimes.${value}`) }))}
          className="w-60 max-w-full"
        />
      </Field>
      <Button type="submit" busy={busy} busyLabel={t('create.submitting')}>
        {t('create.submit')}
      </Button>
    </Form>
  )
}

/** A message has no colon in its name. */
function keyOf(scope: (typeof SCOPES)[number]) {
  return scope.replace(':', '_') as 'profile_read' | 'profile_write' | 'products_write'
}
