import { useTranslations } from 'use-intl'

import { Field } from '#app/ui/field.tsx'
import { FilterSheet } from '#app/ui/filter-sheet.tsx'
import { Form, useSubmit } from '#app/ui/router.ts'
import { Select, type SelectOption } from '#app/ui/select.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import type { Labels } from './labels.ts'
import { partnersPath, type AskingEnterprise } from './partners-path.ts'
import { PLACE_PREFERENCES } from '../engine/proposal.ts'
import type { Proposals } from '../finding/proposals.ts'

const FORM = 'partner-filters'

/** Filters by place and certificate: a plain GET form that also answers to every change where script runs. */
export function PartnerFilters({
  proposals,
  labels,
  enterprises,
}: {
  proposals: Proposals
  labels: Labels
  enterprises: readonly AskingEnterprise[]
}) {
  const t = useTranslations('proposals.filters')
  const submit = useSubmit()
  const { filter, about, enterprise, countries } = proposals
  const active = [filter.province, filter.country, filter.certificate].filter(Boolean).length
  const places = PLACE_PREFERENCES.map((value) => ({ value, label: t(value) }))
  return (
    <Form
      id={FORM}
      method="get"
      action="/partners"
      onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}
    >
      {about === null ? null : <input type="hidden" name="about" value={about} />}
      <FilterSheet
        id="partner-filter-sheet"
        title={t('title')}
        openLabel={t('open')}
        closeLabel={t('close')}
        active={active}
        applyLabel={t('apply')}
        form={FORM}
        reset={
          active > 0 ? (
            <TextLink to={partnersPath(proposals, enterprises, { withoutFilters: true })}>
              {t('clear')}
            </TextLink>
          ) : null
        }
      >
        <div className="space-y-4 py-3">
          {enterprises.length > 1 ? (
            <Field label={t('enterprise')}>
              <Select
                name="enterprise"
                defaultValue={enterprise.id}
                options={enterprises.map(({ id, name }) => ({ value: id, label: name }))}
              />
            </Field>
          ) : null}
          <Choice
            name="province"
            value={filter.province}
            label={t('province')}
            any={t('anyProvince')}
            options={optionsOf(labels.provinces, Object.keys(labels.provinces))}
          />
          <Choice
            name="country"
            value={filter.country}
            label={t('country')}
            any={t('anyCountry')}
            options={optionsOf(labels.countries, countries)}
          />
          <Choice
            name="certificate"
            value={filter.certificate}
            label={t('certificate')}
            any={t('anyCertificate')}
            options={optionsOf(labels.certificates, Object.keys(labels.certificates))}
          />
          <Field label={t('place')}>
            <Select name="place" key={filter.place} defaultValue={filter.place} options={places} />
          </Field>
        </div>
      </FilterSheet>
    </Form>
  )
}

/** A list whose first entry asks for nothing. A changed address sets it anew. */
function Choice({
  name,
  value = '',
  label,
  any,
  options,
}: {
  name: string
  value?: string | undefined
  label: string
  any: string
  options: readonly SelectOption[]
}) {
  return (
    <Field label={label}>
      <Select key={value} name={name} defaultValue={value} placeholder={any} options={options} />
    </Field>
  )
}

function optionsOf(names: Record<string, string>, codes: readonly string[]): SelectOption[] {
  return codes
    .map((value) => ({ value, label: names[value] ?? value }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'vi'))
}
