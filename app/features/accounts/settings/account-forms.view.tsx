import { useTranslations } from 'use-intl'

import { Field } from '#app/ui/field.tsx'
import { type Answer, useFormAnswer } from '#app/ui/form-answer.ts'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

import { LANGUAGE_OPTIONS } from '../ask-by-mail.view.tsx'
import { CommandForm, PresentPassword } from '../command-form.view.tsx'
import { NewPasswordField } from '../passwords/new-password-field.view.tsx'
import type { AccountPage } from './account.ts'

/** Name, language and time zone. */
export function PersonForm({ page, answer }: { page: AccountPage; answer: Answer }) {
  const t = useTranslations('account.person')
  const form = useFormAnswer(answer, 'person')
  return (
    <CommandForm command="person" form={form} submit={t('submit')}>
      <Field label={t('name')} id="person-name" error={form.errorOf('name')} required>
        <TextInput
          name="name"
          autoComplete="name"
          maxLength={100}
          required
          defaultValue={form.text('name', page.name) || page.name}
        />
      </Field>
      <div className="grid gap-6 sm:grid-cols-2">
        <Field
          label={t('language')}
          id="person-language"
          hint={t('languageHint')}
          error={form.errorOf('language')}
        >
          <Select
            name="language"
            options={LANGUAGE_OPTIONS}
            defaultValue={form.text('language', page.language)}
          />
        </Field>
        <Field
          label={t('timeZone')}
          id="person-timeZone"
          hint={t('timeZoneHint')}
          error={form.errorOf('timeZone')}
        >
          <Select name="timeZone" options={page.zones} defaultValue={form.text('timeZone', page.timeZone)} />
        </Field>
      </div>
    </CommandForm>
  )
}

/** A new password, for the present one. */
export function PasswordForm({ email, answer }: { email: string; answer: Answer }) {
  const t = useTranslations('account.password')
  const form = useFormAnswer(answer, 'password')
  return (
    <CommandForm command="password" form={form} submit={t('submit')}>
      {/* For programs that keep passwords. */}
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <PresentPassword command="password" form={form} />
      <NewPasswordField id="password-password" label={t('wanted')} error={form.errorOf('password')} />
    </CommandForm>
  )
}

/** Another address, for the present password; a link goes to it. */
export function EmailForm({ answer }: { answer: Answer }) {
  const t = useTranslations('account.email')
  const form = useFormAnswer(answer, 'email')
  return (
    <CommandForm command="email" form={form} submit={t('submit')}>
      <Field label={t('wanted')} id="email-email" hint={t('hint')} error={form.errorOf('email')} required>
        <TextInput
          name="email"
          type="email"
          autoComplete="email"
          maxLength={254}
          required
          defaultValue={form.text('email', '')}
        />
      </Field>
      <PresentPassword command="email" form={form} />
    </CommandForm>
  )
}
