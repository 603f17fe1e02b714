import { useState } from 'react'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { type Answer, type FormAnswer, useBusy } from '#app/ui/form-answer.ts'
import { Heading } from '#app/ui/heading.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { Form } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

import { ConflictPanel, type FieldWords } from '../editing/conflict-panel.view.tsx'
import { DraftNotice } from '../editing/draft-notice.view.tsx'
import { useDraft } from '../editing/use-draft.ts'
import { type EditState, textOf, textsOf, useEditState } from '../editing/use-edit-state.ts'
import { SIZE_BANDS, TURNOVER_BANDS } from '../records/enterprise.ts'
import type { Option, ProfilePage, ProfileValues } from './profile.ts'

interface Part {
  page: ProfilePage
  form: FormAnswer
}

/** Names, descriptions and figures of the profile; what was typed stays after a refusal. */
export function ProfileForm({ page: given, answer }: { page: ProfilePage; answer: Answer }) {
  const t = useTranslations('profile')
  const directory = useTranslations('directory')
  // Taken once: what the page learns later must not disturb somebody who is typing.
  const [page] = useState(given)
  const [own] = useState(answer?.initialValue?.command === 'save' ? answer : undefined)
  const state = useEditState(page, own)
  const form: FormAnswer = {
    problems: state.problems,
    errorOf: state.errorOf,
    text: (name) => textOf(state.values, name),
    list: (name) => textsOf(state.values, name),
    refused: own !== undefined,
  }
  const busy = useBusy('save')
  const { ref, onInput, onSubmit } = useDraft(page.draftForm)
  return (
    <div className="space-y-6">
      <DraftNotice keptAt={state.keptAt} />
      <Form ref={ref} method="post" onInput={onInput} onSubmit={onSubmit} className="space-y-6">
        <FieldErrors title={t('problems')} problems={form.problems} />
        <ProfileConflicts page={page} state={state} />
        <input type="hidden" name="command" value="save" />
        <input type="hidden" name="version" value={page.version} />
        <input type="hidden" name="base" value={JSON.stringify(page.values)} />
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
    </div>
  )
}

function ProfileConflicts({ page, state }: { page: ProfilePage; state: EditState }) {
  const t = useTranslations('profile.form')
  const directory = useTranslations('directory')
  const known = (name: string): name is keyof ProfileValues => name in page.values
  const print: FieldWords['print'] = (name, value) => {
    const texts = textsOf({ value }, 'value')
    const label = (list: readonly Option[]) =>
      texts.map((text) => list.find((option) => option.value === text)?.label ?? text).join(', ')
    if (name === 'languages') return label(page.choices.languages)
    if (name === 'industryGroup') return label(page.choices.groups)
    if (name === 'roles')
      return label(page.choices.roles.map((value) => ({ value, label: directory(`roles.${value}`) })))
    if (name === 'province') return label(page.choices.provinces)
    const [text = ''] = texts
    const size = SIZE_BANDS.find((band) => name === 'sizeBand' && band === text)
    const turnover = TURNOVER_BANDS.find((band) => name === 'turnoverBand' && band === text)
    if (size) return directory(`sizes.${size}`)
    return turnover ? directory(`turnovers.${turnover}`) : text
  }
  const words = { label: (name: string) => (known(name) ? t(name) : name), print }
  return <ConflictPanel changes={state.changes} by={page.changedBy} words={words} />
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
