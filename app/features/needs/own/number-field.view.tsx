import { useLocale, useTranslations } from 'use-intl'

import { inputNumber, plainNumber } from '#app/platform/typed-number.ts'
import { Field } from '#app/ui/field.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

/** A number as people of the language write it. What was typed on a page in the other language is shown in this one's style. */
export function NumberField({
  name,
  label,
  hint,
  error,
  value,
  writtenIn,
  id = name,
  className,
}: {
  name: string
  label: string
  hint?: string
  error: readonly string[]
  value: string
  /** The language of the page on which it was typed. */
  writtenIn: string
  id?: string
  className?: string
}) {
  const language = useLocale()
  const t = useTranslations('needs.form')
  const foreign = (writtenIn === 'vi' || writtenIn === 'en') && writtenIn !== language
  const plain = foreign ? plainNumber(value, writtenIn) : null
  return (
    <Field id={id} label={label} hint={hint ?? t('numberHint')} error={error} className={className}>
      <TextInput
        name={name}
        inputMode="decimal"
        autoComplete="off"
        maxLength={60}
        defaultValue={plain === null ? value : inputNumber(plain, language)}
      />
    </Field>
  )
}
