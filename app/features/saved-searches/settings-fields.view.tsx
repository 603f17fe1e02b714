import type { SubmissionResult } from '@conform-to/react'
import { useTranslations } from 'use-intl'

import { LANGUAGES } from '#app/locales/language.ts'
import { Field } from '#app/ui/field.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

import { FREQUENCIES, MOST_NAME_LETTERS } from './saved-search.ts'

const LANGUAGE_NAMES = { vi: 'Tiếng Việt', en: 'English' }
const IDS: Record<string, string> = { name: 'name', frequency: 'frequency', language: 'language' }

/** Name, frequency and language of a kept search; what was typed stays after a refusal. */
export function SettingsFields({
  answer,
  values,
}: {
  answer: SubmissionResult | undefined
  values: { name: string; frequency: string; language: string }
}) {
  const t = useTranslations('savedSearches')
  const typed = (name: keyof typeof values) => {
    const value = answer?.initialValue?.[name]
    return typeof value === 'string' ? value : answer?.initialValue && name === 'name' ? '' : values[name]
  }
  return (
    <>
      <Field label={t('form.name')} id="name" error={answer?.error?.name ?? []} required>
        <TextInput name="name" required maxLength={MOST_NAME_LETTERS} defaultValue={typed('name')} />
      </Field>
      <RadioGroup
        id="frequency"
        name="frequency"
        legend={t('form.frequency')}
        error={answer?.error?.frequency ?? []}
        defaultValue={typed('frequency')}
        options={FREQUENCIES.map((value) => ({
          value,
          label: t(`frequency.${value}`),
          hint: t(`frequencyHint.${value}`),
        }))}
      />
      <Field label={t('form.language')} id="language" error={answer?.error?.language ?? []}>
        <Select
          name="language"
          defaultValue={typed('language')}
          options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          className="w-60 max-w-full"
        />
      </Field>
    </>
  )
}

/** The id of the control of a field, where the form has one. */
export function controlOf(name: string): string | undefined {
  return IDS[name]
}
