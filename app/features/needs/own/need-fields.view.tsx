import { useTranslations } from 'use-intl'

import { type EditState, EntryRows, textOf, textsOf } from '#app/features/directory/index.ts'
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx'
import { Field } from '#app/ui/field.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

import { MOST_ENTRIES } from '../need.ts'
import { NumberField } from './number-field.view.tsx'
import type { OwnNeedPage } from './own-need.ts'
import { useRowWords } from './use-row-words.ts'

interface Part {
  page: OwnNeedPage
  state: EditState
  onChange: () => void
}

const TEXTS = {
  titleVi: 'vi',
  titleEn: 'en',
  descriptionVi: 'vi',
  descriptionEn: 'en',
} as const

/** What is looked for, in both languages. */
export function TextFields({ state }: Part) {
  const t = useTranslations('needs.form')
  return (
    <div className="space-y-6">
      {(['titleVi', 'titleEn'] as const).map((name) => (
        <Field
          key={name}
          id={name}
          label={t(name)}
          hint={name === 'titleVi' ? t('titleHint') : undefined}
          error={state.errorOf(name)}
        >
          <TextInput
            name={name}
            lang={TEXTS[name]}
            maxLength={200}
            defaultValue={textOf(state.values, name)}
          />
        </Field>
      ))}
      {(['descriptionVi', 'descriptionEn'] as const).map((name) => (
        <Field key={name} id={name} label={t(name)} error={state.errorOf(name)}>
          <TextArea
            name={name}
            rows={4}
            lang={TEXTS[name]}
            maxLength={5000}
            defaultValue={textOf(state.values, name)}
          />
        </Field>
      ))}
    </div>
  )
}

/** Codes, processes and the technical side. */
export function GoodsFields({ page, state, onChange }: Part) {
  const t = useTranslations('needs.form')
  const { choices } = page
  const rows = { state, onChange, most: MOST_ENTRIES, words: useRowWords() }
  return (
    <div className="space-y-8">
      <EntryRows {...rows} name="hsCodes" legend={t('hsCodes')} hint={t('hsHint')} known={choices.hs} />
      <EntryRows
        {...rows}
        name="vsicCodes"
        legend={t('vsicCodes')}
        hint={t('vsicHint')}
        known={choices.vsic}
      />
      <EntryRows
        {...rows}
        name="processes"
        legend={t('processes')}
        hint={t('processesHint')}
        known={choices.processes}
        named
      />
      <Field
        id="specification"
        label={t('specification')}
        hint={t('specificationHint')}
        error={state.errorOf('specification')}
      >
        <TextArea
          name="specification"
          rows={4}
          maxLength={5000}
          defaultValue={textOf(state.values, 'specification')}
        />
      </Field>
    </div>
  )
}

/** How much, at what price, and until when it has to be there. */
export function AmountFields({ page: { choices, days }, state }: Part) {
  const t = useTranslations('needs.form')
  const { values, errorOf } = state
  const select = (
    name: 'unit' | 'period' | 'targetCurrency',
    options: typeof choices.units,
    empty: string,
  ) => (
    <Field id={name} label={t(name)} error={errorOf(name)}>
      <Select name={name} placeholder={empty} options={options} defaultValue={textOf(values, name)} />
    </Field>
  )
  const writtenIn = textOf(values, 'numbers')
  return (
    <div className="space-y-6">
      <div className="grid grid-cols-2 items-end gap-4 sm:grid-cols-3">
        <NumberField
          className="max-sm:col-span-2"
          name="quantity"
          label={t('quantity')}
          error={errorOf('quantity')}
          value={textOf(values, 'quantity')}
          writtenIn={writtenIn}
        />
        {select('unit', choices.units, t('unstated'))}
        {select('period', choices.periods, t('once'))}
      </div>
      <div className="grid grid-cols-2 items-end gap-4 sm:grid-cols-3">
        <NumberField
          name="targetPrice"
          label={t('targetPrice')}
          hint={t('targetPriceHint')}
          error={errorOf('targetPrice')}
          value={textOf(values, 'targetPrice')}
          writtenIn={writtenIn}
        />
        {select('targetCurrency', choices.currencies, t('unstated'))}
      </div>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Field id="deadline" label={t('deadline')} hint={t('deadlineHint')} error={errorOf('deadline')}>
          <TextInput
            type="date"
            name="deadline"
            min={days.tomorrow}
            defaultValue={textOf(values, 'deadline')}
          />
        </Field>
        <Field id="expiresOn" label={t('expiresOn')} hint={t('expiresHint')} error={errorOf('expiresOn')}>
          <TextInput
            type="date"
            name="expiresOn"
            min={days.first}
            max={days.last}
            defaultValue={textOf(values, 'expiresOn')}
          />
        </Field>
      </div>
    </div>
  )
}

/** Where the goods go, and on which terms. */
export function DeliveryFields({ page: { choices }, state }: Part) {
  const t = useTranslations('needs.form')
  const select = (
    name: 'destinationCountry' | 'destinationProvince' | 'incoterm',
    options: typeof choices.units,
  ) => (
    <Field id={name} label={t(name)} error={state.errorOf(name)}>
      <Select
        name={name}
        placeholder={t('unstated')}
        options={options}
        defaultValue={textOf(state.values, name)}
      />
    </Field>
  )
  return (
    <div className="grid items-end gap-4 sm:grid-cols-2">
      {select('destinationCountry', choices.countries)}
      {select('destinationProvince', choices.provinces)}
      {select('incoterm', choices.incoterms)}
    </div>
  )
}

/** What the partner should have and where it should come from. */
export function PartnerFields({ page: { choices }, state, onChange }: Part) {
  const t = useTranslations('needs.form')
  const places = [
    ...choices.provinces.map(({ value, label }) => ({ value: `VN-${value}`, label })),
    ...choices.countries,
  ]
  const rows = { state, onChange, most: MOST_ENTRIES, named: true, words: useRowWords() }
  return (
    <div className="space-y-8">
      <EntryRows
        {...rows}
        name="requiredCertificates"
        legend={t('requiredCertificates')}
        hint={t('certificatesHint')}
        known={choices.certificates}
      />
      <EntryRows
        {...rows}
        name="preferredCertificates"
        legend={t('preferredCertificates')}
        known={choices.certificates}
      />
      <EntryRows
        {...rows}
        name="preferredRegions"
        legend={t('preferredRegions')}
        hint={t('regionsHint')}
        known={places}
      />
      <EntryRows {...rows} name="excludedRegions" legend={t('excludedRegions')} known={places} />
      <CheckboxGroup
        id="languages"
        legend={t('languages')}
        name="languages"
        inline
        options={choices.languages}
        defaultValue={textsOf(state.values, 'languages')}
        error={state.errorOf('languages')}
      />
    </div>
  )
}
