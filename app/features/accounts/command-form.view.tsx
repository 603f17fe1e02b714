import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { type FormAnswer, useBusy } from '#app/ui/form-answer.ts'
import { Form } from '#app/ui/router.ts'
import { TextInput } from '#app/ui/text-input.tsx'

/** One of several forms of a page of the account; ids of its controls begin with its command. */
export function CommandForm({
  command,
  form,
  submit,
  quiet = false,
  children,
}: {
  command: string
  form: FormAnswer
  submit: string
  quiet?: boolean
  children: ReactNode
}) {
  const t = useTranslations('account')
  const busy = useBusy(command)
  return (
    <Form method="post" className="space-y-6" preventScrollReset>
      <FieldErrors title={t('problems')} problems={form.problems} />
      <input type="hidden" name="command" value={command} />
      {children}
      <Button type="submit" variant={quiet ? 'secondary' : 'primary'} busy={busy} busyLabel={t('saving')}>
        {submit}
      </Button>
    </Form>
  )
}

/** The password that the account has now, without which what follows is not done. */
export function PresentPassword({ command, form }: { command: string; form: FormAnswer }) {
  const t = useTranslations('account')
  return (
    <Field
      label={t('present')}
      id={`${command}-presentPassword`}
      error={form.errorOf('presentPassword')}
      required
    >
      <TextInput
        name="presentPassword"
        type="password"
        autoComplete="current-password"
        maxLength={200}
        required
      />
    </Field>
  )
}
