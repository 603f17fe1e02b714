import type { SubmissionResult } from '@conform-to/react'
import Send from 'lucide-react/icons/send'
import { useLocale, useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { useBusy, useFormAnswer } from '#app/ui/form-answer.ts'
import { Form } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

import { MEMBER_ROLES } from './team.ts'

/** Asks somebody by mail to act for the enterprise. */
export function InviteForm({ answer }: { answer: SubmissionResult | undefined }) {
  const t = useTranslations('teams')
  const language = useLocale()
  const form = useFormAnswer(answer, 'invite', '')
  const busy = useBusy('invite')
  return (
    <Form method="post" className="space-y-5">
      <FieldErrors title={t('problems')} problems={form.problems} />
      <input type="hidden" name="command" value="invite" />
      <Field id="email" label={t('invite.email')} error={form.errorOf('email')} required>
        <TextInput
          name="email"
          type="email"
          maxLength={254}
          autoComplete="off"
          defaultValue={form.text('email', '')}
          required
        />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field id="role" label={t('role')} error={form.errorOf('role')}>
          <Select
            name="role"
            options={MEMBER_ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))}
            defaultValue={form.text('role', 'editor')}
          />
        </Field>
        <Field id="language" label={t('invite.language')} error={form.errorOf('language')}>
          <Select
            name="language"
            options={[
              { value: 'vi', label: 'Tiếng Việt' },
              { value: 'en', label: 'English' },
            ]}
            defaultValue={form.text('language', language)}
          />
        </Field>
      </div>
      <Button type="submit" icon={Send} busy={busy} busyLabel={t('invite.sending')}>
        {t('invite.submit')}
      </Button>
    </Form>
  )
}
