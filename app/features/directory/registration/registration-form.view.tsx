import type { SubmissionResult } from '@conform-to/react'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { FieldError } from '#app/ui/field-message.tsx'
import { type FormAnswer, useFormAnswer } from '#app/ui/form-answer.ts'
import { Form, useNavigation } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

import type { RegistrationPage } from './registration.ts'

/** What has to be said of a new enterprise; its name and number are those that were looked for. */
export function RegistrationForm({
  page,
  answer,
}: {
  page: RegistrationPage
  answer: SubmissionResult | undefined
}) {
  const t = useTranslations('registration')
  const directory = useTranslations('directory')
  const form = useFormAnswer(answer)
  const { state, formMethod } = useNavigation()
  const { asked, choices } = page
  return (
    <Form method="post" className="space-y-6">
      <FieldErrors title={t('problems')} problems={form.problems} />
      <input type="hidden" name="country" value={form.text('country', asked.country)} />
      <Line form={form} name="name" most={200} otherwise={asked.name} required />
      <Line form={form} name="taxCode" most={40} otherwise={asked.taxCode} required />
      <Line form={form} name="nameEn" most={200} />
      <CheckboxGroup
        id="roles"
        name="roles"
        legend={t('roles')}
        error={form.errorOf('roles')}
        options={choices.roles.map((value) => ({ value, label: directory(`roles.${value}`) }))}
        defaultValue={form.list('roles', [])}
        inline
      />
      <Field id="industryGroup" label={t('industryGroup')} error={form.errorOf('industryGroup')} required>
        <Select
          name="industryGroup"
          placeholder={t('choose')}
          options={choices.groups}
          defaultValue={form.text('industryGroup', '')}
          required
        />
      </Field>
      <Place page={page} form={form} />
      <Line form={form} name="jobTitle" most={100} hint={t('jobTitleHint')} />
      <div>
        {form.errorOf('authorised')[0] ? (
          <FieldError id="authorised-error">{form.errorOf('authorised')[0]}</FieldError>
        ) : null}
        <Checkbox
          id="authorised"
          name="authorised"
          label={t('authorised')}
          hint={t('authorisedHint')}
          defaultChecked={form.text('authorised', '') === 'on'}
          required
        />
      </div>
      <Button type="submit" busy={state !== 'idle' && formMethod === 'POST'} busyLabel={t('registering')}>
        {t('register')}
      </Button>
    </Form>
  )
}

function Place({ page, form }: { page: RegistrationPage; form: FormAnswer }) {
  const t = useTranslations('registration')
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <Line form={form} name="street" most={200} />
      {page.inVietnam ? (
        <>
          <Line form={form} name="commune" most={100} />
          <Field id="province" label={t('province')} error={form.errorOf('province')} required>
            <Select
              name="province"
              placeholder={t('choose')}
              options={page.choices.provinces}
              defaultValue={form.text('province', '')}
              required
            />
          </Field>
        </>
      ) : (
        <Line form={form} name="city" most={100} />
      )}
    </div>
  )
}

type LineName = 'name' | 'taxCode' | 'nameEn' | 'street' | 'commune' | 'city' | 'jobTitle'

function Line({
  form,
  name,
  most,
  otherwise = '',
  hint,
  required = false,
}: {
  form: FormAnswer
  name: LineName
  most: number
  otherwise?: string
  hint?: string
  required?: boolean
}) {
  const t = useTranslations('registration')
  return (
    <Field
      id={name}
      label={t(name === 'taxCode' ? 'number' : name)}
      hint={hint}
      error={form.errorOf(name)}
      required={required}
      {...(required ? {} : { optionalLabel: t('optional') })}
    >
      <TextInput name={name} maxLength={most} defaultValue={form.text(name, otherwise)} required={required} />
    </Field>
  )
}
