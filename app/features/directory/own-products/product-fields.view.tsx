import { useTranslations } from 'use-intl'

import { Field } from '#app/ui/field.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

import { EntryRows } from '../editing/entry-rows.view.tsx'
import { type EditState, fieldId, groupOf, textOf } from '../editing/use-edit-state.ts'
import { type AmountName, AMOUNT_NAMES, type OwnProductPage } from './own-product.ts'

export { SpecificationFields } from './specification-fields.view.tsx'

const MOST_CODES = 10

interface Part {
  page: OwnProductPage
  state: EditState
}

/** Names and descriptions in both languages. */
export function TextFields({ page, state }: Part) {
  const t = useTranslations('ownProducts.form')
  return (
    <div className="space-y-6">
      <Field
        id="nameVi"
        label={t('nameVi')}
        hint={page.nameFixed ? t('nameFixed') : undefined}
        error={state.errorOf('nameVi')}
        required
      >
        <TextInput
          name="nameVi"
          lang="vi"
          maxLength={200}
          readOnly={page.nameFixed}
          defaultValue={textOf(state.values, 'nameVi')}
        />
      </Field>
      <Field id="nameEn" label={t('nameEn')} error={state.errorOf('nameEn')}>
        <TextInput name="nameEn" lang="en" maxLength={200} defaultValue={textOf(state.values, 'nameEn')} />
      </Field>
      {(['descriptionVi', 'descriptionEn'] as const).map((name) => (
        <Field
          key={name}
          id={name}
          label={t(name)}
          hint={name === 'descriptionVi' ? t('descriptionHint') : undefined}
          error={state.errorOf(name)}
        >
          <TextArea
            name={name}
            rows={5}
            lang={name === 'descriptionVi' ? 'vi' : 'en'}
            maxLength={5000}
            defaultValue={textOf(state.values, name)}
          />
        </Field>
      ))}
    </div>
  )
}

/** Industry group, and codes with their names as they are typed. */
export function CodeFields({ page, state, onChange }: Part & { onChange: () => void }) {
  const t = useTranslations('ownProducts.form')
  const row = (number: number) => t('code', { number })
  const rows = { state, onChange, most: MOST_CODES, fewest: 2 }
  return (
    <div className="space-y-8">
      <Field id="industryGroup" label={t('industryGroup')} error={state.errorOf('industryGroup')}>
        <Select
          name="industryGroup"
          placeholder={t('unstated')}
          options={page.choices.groups}
          defaultValue={textOf(state.values, 'industryGroup')}
        />
      </Field>
      <EntryRows
        {...rows}
        name="hsCodes"
        legend={t('hsCodes')}
        hint={t('hsHint')}
        words={{ row, add: t('addHs') }}
        known={page.choices.hs}
      />
      <EntryRows
        {...rows}
        name="vsicCodes"
        legend={t('vsicCodes')}
        hint={t('vsicHint')}
        words={{ row, add: t('addVsic') }}
        known={page.choices.vsic}
      />
    </div>
  )
}

/** Capacity, minimum order and lead time of the product. */
export function SupplyFields({ page, state }: Part) {
  const t = useTranslations('ownProducts.form')
  return (
    <div className="space-y-6">
      <Muted>{t('supplyHint')}</Muted>
      {AMOUNT_NAMES.map((name) => (
        <Amount key={name} name={name} page={page} state={state} />
      ))}
    </div>
  )
}

function Amount({ name, page, state }: Part & { name: AmountName }) {
  const t = useTranslations('ownProducts.form')
  const values = groupOf(state.values, name)
  const { choices } = page
  const at = (part: string) => `${name}.${part}`
  return (
    <fieldset>
      <legend className="font-medium">{t(name)}</legend>
      <div className="mt-2 grid grid-cols-2 gap-4 sm:grid-cols-3">
        <Field id={fieldId(at('value'))} label={t('value')} error={state.errorOf(at('value'))}>
          <TextInput name={at('value')} type="number" min="0" step="any" defaultValue={values.value ?? ''} />
        </Field>
        <Field id={fieldId(at('unit'))} label={t('unit')} error={state.errorOf(at('unit'))}>
          <Select
            name={at('unit')}
            options={name === 'leadTime' ? choices.times : choices.units}
            defaultValue={values.unit ?? ''}
          />
        </Field>
        {name === 'capacity' ? (
          <Field id={fieldId(at('period'))} label={t('period')} error={state.errorOf(at('period'))}>
            <Select name={at('period')} options={choices.periods} defaultValue={values.period ?? 'MON'} />
          </Field>
        ) : null}
      </div>
    </fieldset>
  )
}
