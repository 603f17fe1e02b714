import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { Form } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

import { SIZE_BANDS, TURNOVER_BANDS } from '../records/enterprise.ts'
import { type Answer, type FormAnswer, useFormAnswer } from '../page/form-answer.ts'
import type { Option, ProfilePage, ProfileValues } from './profile.ts'
import { useBusy } from './use-busy.ts'

interface Part {
  page: ProfilePage
  form: FormAnswer
}

/** Names, descriptions and figures of the profile; what was typed stays after a refusal. */
export function ProfileForm({ page, answer }: { page: ProfilePage; answer: Answer }) {
  const t = useTranslations('profile')
  const directory = useTranslations('directory')
  const form = useFormAnswer(answer, 'save', '')
  const busy = useBusy('save')
  return (
    <Form method="post" className="space-y-6">
      <FieldErrors title={t('problems')} problems={form.problems} />
      <input type="hidden" name="command" value="save" />
      <input type="hidden" name="version" value={form.text('version', String(page.version))} />
      <CheckboxGroup
        id="roles"
        name="roles"
        legend={t('form.roles')}
        options={page.choices.roles.map((value) => ({ value, label: directory(`roles.${value}`) }))}
        defaultValue={form.list('roles', page.values.roles)}
        inline
      />
      <Choose
        page={page}
        form={form}
        name="industryGroup"
        placeholder={t('form.unstated')}
        options={page.choices.groups}
      />
      <Line page={page} form={form} name="nameVi" lang="vi" most={200} required />
      <div className="grid gap-6 sm:grid-cols-[2fr_1fr]">
        <Line page={page} form={form} name="nameEn" lang="en" most={200} />
        <Line page={page} form={form} name="nameShort" most={60} />
      </div>
      <Lines page={page} form={form} name="descriptionVi" lang="vi" />
      <Lines page={page} form={form} name="descriptionEn" lang="en" />
      <Figures page={page} form={form} />
      <CheckboxGroup
        id="languages"
        name="languages"
        legend={t('form.languages')}
        options={page.choices.languages}
        defaultValue={form.list('languages', page.values.languages)}
        inline
      />
      <Lines page={page} form={form} name="exportMarkets" hint={t('form.exportMarketsHint')} rows={2} />
      <Line page={page} form={form} name="website" most={300} />
      <Place page={page} form={form} />
      <Contact page={page} form={form} />
      <Button type="submit" busy={busy} busyLabel={t('saving')} disabled={!page.mayEdit}>
        {t('form.submit')}
      </Button>
    </Form>
  )
}

function Figures({ page, form }: Part) {
  const t = useTranslations('profile.form')
  const words = useTranslations('directory')
  return (
    <div className="grid gap-6 sm:grid-cols-3">
      <Line page={page} form={form} name="yearFounded" most={4} numeric />
      <Choose
        page={page}
        form={form}
        name="sizeBand"
        placeholder={t('unstated')}
        options={SIZE_BANDS.map((value) => ({ value, label: words(`sizes.${value}`) }))}
      />
      <Choose
        page={page}
        form={form}
        name="turnoverBand"
        placeholder={t('unstated')}
        options={TURNOVER_BANDS.map((value) => ({ value, label: words(`turnovers.${value}`) }))}
      />
    </div>
  )
}

function Place({ page, form }: Part) {
  const t = useTranslations('profile.form')
  return (
    <fieldset>
      <legend>
        <Heading level={3} look="label">
          {t('place')}
        </Heading>
      </legend>
      <div className="mt-3 grid gap-6 sm:grid-cols-2">
        <Line page={page} form={form} name="street" most={200} />
        {page.inVietnam ? (
          <>
            <Line page={page} form={form} name="commune" most={100} />
            <Choose
              page={page}
              form={form}
              name="province"
              placeholder={t('unstated')}
              options={page.choices.provinces}
            />
          </>
        ) : (
          <Line page={page} form={form} name="city" most={100} />
        )}
      </div>
    </fieldset>
  )
}

function Contact({ page, form }: Part) {
  const t = useTranslations('profile.form')
  return (
    <fieldset id="contacts">
      <legend>
        <Heading level={3} look="label">
          {t('contacts')}
        </Heading>
      </legend>
      <Muted className="mt-1">{t('contactsHint')}</Muted>
      <div className="mt-3 grid gap-6 sm:grid-cols-2">
        <Line page={page} form={form} name="contactName" most={120} />
        <Line page={page} form={form} name="contactPhone" most={40} />
        <Line page={page} form={form} name="contactEmail" most={254} />
      </div>
    </fieldset>
  )
}

type TextName = Exclude<keyof ProfileValues, 'languages' | 'roles'>

function Line({
  page,
  form,
  name,
  most,
  lang,
  required = false,
  numeric = false,
}: Part & { name: TextName; most: number; lang?: string; required?: boolean; numeric?: boolean }) {
  const t = useTranslations('profile.form')
  return (
    <Field id={name} label={t(name)} error={form.errorOf(name)} required={required}>
      <TextInput
        name={name}
        maxLength={most}
        lang={lang}
        inputMode={numeric ? 'numeric' : undefined}
        defaultValue={form.text(name, page.values[name])}
        readOnly={!page.mayEdit}
      />
    </Field>
  )
}

function Lines({
  page,
  form,
  name,
  lang,
  hint,
  rows = 4,
}: Part & { name: TextName; lang?: string; hint?: string; rows?: number }) {
  const t = useTranslations('profile.form')
  return (
    <Field id={name} label={t(name)} hint={hint} error={form.errorOf(name)}>
      <TextArea
        name={name}
        rows={rows}
        lang={lang}
        maxLength={3000}
        className={rows < 4 ? 'min-h-20' : undefined}
        defaultValue={form.text(name, page.values[name])}
        readOnly={!page.mayEdit}
      />
    </Field>
  )
}

function Choose({
  page,
  form,
  name,
  options,
  placeholder,
}: Part & { name: TextName; options: readonly Option[]; placeholder: string }) {
  const t = useTranslations('profile.form')
  return (
    <Field id={name} label={t(name)} error={form.errorOf(name)}>
      <Select
        name={name}
        placeholder={placeholder}
        options={options}
        defaultValue={form.text(name, page.values[name])}
        disabled={!page.mayEdit}
      />
    </Field>
  )
}
