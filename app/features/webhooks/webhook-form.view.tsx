import type { SubmissionResult } from '@conform-to/react'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { useProblems } from '#app/ui/form-answer.ts'
import { Form, useNavigation } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

import { WEBHOOK_EVENTS } from './webhook.ts'

/** Where messages go, and what they tell of. */
export function WebhookForm({
  answer,
  enterprises,
  values,
  submit,
}: {
  answer: SubmissionResult | undefined
  /** To choose from, for a new one. */
  enterprises?: readonly { value: string; label: string }[]
  values: { url: string; events: readonly string[] }
  submit: string
}) {
  const t = useTranslations('webhooks')
  const told = useTranslations('webhookEvents')
  const navigation = useNavigation()
  const typed = answer?.initialValue
  const busy = navigation.state !== 'idle' && navigation.formData?.has('url') === true
  const events = typed ? [typed.events ?? []].flat().map(String) : values.events
  return (
    <Form method="post" className="space-y-6">
      <FieldErrors title={t('form.problems')} problems={useProblems(answer)} />
      {enterprises ? (
        enterprises.length === 1 ? (
          <input type="hidden" name="enterprise" value={enterprises[0]?.value} />
        ) : (
          <Field label={t('form.enterprise')} id="enterprise" error={answer?.error?.enterprise ?? []}>
            <Select
              name="enterprise"
              options={enterprises}
              defaultValue={typeof typed?.enterprise === 'string' ? typed.enterprise : undefined}
            />
          </Field>
        )
      ) : (
        <input type="hidden" name="command" value="save" />
      )}
      <Field
        label={t('form.url')}
        hint={t('form.urlHint')}
        id="url"
        error={answer?.error?.url ?? []}
        required
      >
        <TextInput
          name="url"
          type="url"
          inputMode="url"
          required
          maxLength={500}
          defaultValue={typeof typed?.url === 'string' ? typed.url : values.url}
        />
      </Field>
      <CheckboxGroup
        id="events"
        name="events"
        legend={t('form.events')}
        error={answer?.error?.events ?? []}
        defaultValue={events}
        options={WEBHOOK_EVENTS.map((value) => ({
          value,
          label: value,
          hint: told(keyOf(value)),
        }))}
      />
      <Button type="submit" busy={busy} busyLabel={t('form.submitting')}>
        {submit}
      </Button>
    </Form>
  )
}

type Key<E> = E extends `${infer A}.${infer B}` ? `${A}_${B}` : never

/** A message has no dot in its name. */
function keyOf<E extends (typeof WEBHOOK_EVENTS)[number]>(event: E): Key<E> {
  return event.replace('.', '_') as Key<E>
}
