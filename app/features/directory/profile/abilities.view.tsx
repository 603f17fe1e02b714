import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { FactRow } from '#app/ui/fact-row.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { type Answer, useBusy, useFormAnswer } from '#app/ui/form-answer.ts'
import { Muted } from '#app/ui/muted.tsx'
import { Form } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

import { Local } from '../records/local.view.tsx'
import { OldBadge } from '../records/old-badge.view.tsx'
import { useRecordWords } from '../records/use-record-words.ts'
import { ABILITY_KINDS, type ProfilePage } from './profile.ts'

/** What an enterprise states of its supply, with the age of each figure, and the form that states one. */
export function Abilities({ page, answer }: { page: ProfilePage; answer: Answer }) {
  const t = useTranslations('profile.abilities')
  const directory = useTranslations('directory.facts')
  const words = useRecordWords()
  return (
    <>
      {page.abilities.length === 0 ? (
        <Muted>{t('none')}</Muted>
      ) : (
        <DefinitionList>
          {page.abilities.map((fact) => (
            <FactRow
              key={fact.id}
              term={
                <>
                  {fact.product ? <Local text={fact.product} /> : t('whole')} · {directory(fact.kind)}
                </>
              }
              mark={<OldBadge asOf={fact.asOf} today={page.today} />}
              provenance={directory('provenance', {
                day: words.day(fact.asOf),
                age: words.age(fact.asOf, page.today),
                source: directory(`source.${fact.source}`),
              })}
            >
              <span className="font-medium">{words.fact(fact)}</span>
            </FactRow>
          ))}
        </DefinitionList>
      )}
      {page.mayEdit ? <AbilityForm page={page} answer={answer} /> : null}
    </>
  )
}

function AbilityForm({ page, answer }: { page: ProfilePage; answer: Answer }) {
  const t = useTranslations('profile')
  const directory = useTranslations('directory.facts')
  const form = useFormAnswer(answer, 'ability')
  const busy = useBusy('ability')
  return (
    <Disclosure
      summary={t('abilities.add')}
      open={form.refused || page.abilities.length === 0}
      className="mt-4"
    >
      <Form method="post" className="space-y-5">
        <FieldErrors title={t('problems')} problems={form.problems} />
        <input type="hidden" name="command" value="ability" />
        <div className="grid gap-5 sm:grid-cols-2">
          <Field id="ability-product" label={t('abilities.of')} error={form.errorOf('product')}>
            <Select
              name="product"
              placeholder={t('abilities.whole')}
              options={page.products}
              defaultValue={form.text('product', page.products[0]?.value ?? '')}
            />
          </Field>
          <Field id="ability-kind" label={t('abilities.kind')} error={form.errorOf('kind')}>
            <Select
              name="kind"
              options={ABILITY_KINDS.map((value) => ({ value, label: directory(value) }))}
              defaultValue={form.text('kind', 'capacity')}
            />
          </Field>
        </div>
        <div className="grid gap-5 sm:grid-cols-3">
          <Field id="ability-value" label={t('abilities.value')} error={form.errorOf('value')} required>
            <TextInput name="value" type="number" min="0" step="any" defaultValue={form.text('value', '')} />
          </Field>
          <Field id="ability-unit" label={t('abilities.unit')} error={form.errorOf('unit')}>
            <Select name="unit" options={page.choices.units} defaultValue={form.text('unit', 'H87')} />
          </Field>
          <Field id="ability-period" label={t('abilities.period')} error={form.errorOf('period')}>
            <Select name="period" options={page.choices.periods} defaultValue={form.text('period', 'MON')} />
          </Field>
        </div>
        <Muted>{t('abilities.hint')}</Muted>
        <Button type="submit" variant="secondary" busy={busy} busyLabel={t('saving')}>
          {t('abilities.submit')}
        </Button>
      </Form>
    </Disclosure>
  )
}
