import Send from 'lucide-react/icons/send'
import { useId } from 'react'
import { useLocale, useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { type Answer, useBusy, useFormAnswer } from '#app/ui/form-answer.ts'
import { Muted } from '#app/ui/muted.tsx'
import { Form } from '#app/ui/router.ts'
import { Select, type SelectOption } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'

import { NumberField } from '../own/number-field.view.tsx'
import type { AnswerValues, NeedPage, OwnAnswer } from '../page/need-page.ts'

/** The form of an answer, for one of several enterprises where there are more. */
export function AnswerForm({
  page,
  choices,
  refused,
}: {
  page: NeedPage
  choices: readonly OwnAnswer[]
  refused: Answer
}) {
  const t = useTranslations('needs.answer')
  const problems = useTranslations('needs.form')
  const language = useLocale()
  const prefix = `${useId()}-`
  const form = useFormAnswer(refused, 'answer', prefix)
  const busy = useBusy('answer')
  const [first] = choices
  if (!first || !page.choices) return null
  const { units, periods, currencies, incoterms } = page.choices
  const changed = first.state !== null && first.state !== 'withdrawn'
  const at = (name: keyof AnswerValues) => ({
    id: prefix + name,
    label: t(name),
    error: form.errorOf(name),
  })
  const text = (name: keyof AnswerValues) => form.text(name, first.values[name])
  const number = (name: keyof AnswerValues, hint?: string, className?: string) => (
    <NumberField
      {...at(name)}
      name={name}
      hint={hint}
      className={className}
      value={text(name)}
      writtenIn={form.text('numbers', '')}
    />
  )
  const select = (name: keyof AnswerValues, options: readonly SelectOption[], empty: string) => (
    <Field {...at(name)}>
      <Select name={name} placeholder={empty} options={options} defaultValue={text(name)} />
    </Field>
  )
  return (
    <Form method="post" preventScrollReset className="space-y-6">
      <input type="hidden" name="command" value="answer" />
      <input type="hidden" name="numbers" value={language} />
      <FieldErrors title={problems('problems')} problems={form.problems} />
      {changed ? null : <Muted>{t('lead')}</Muted>}
      {choices.length > 1 ? (
        <Field id={`${prefix}enterprise`} label={t('enterprise')} error={form.errorOf('enterprise')}>
          <Select
            name="enterprise"
            options={choices.map(({ enterpriseId, name }) => ({ value: enterpriseId, label: name.text }))}
            defaultValue={form.text('enterprise', first.enterpriseId)}
          />
        </Field>
      ) : (
        <input type="hidden" name="enterprise" value={first.enterpriseId} />
      )}
      <Field {...at('message')} hint={t('messageHint')} required>
        <TextArea name="message" rows={4} maxLength={3000} defaultValue={text('message')} />
      </Field>
      <div className="grid grid-cols-2 items-end gap-4 sm:grid-cols-3">
        {number('quantity', undefined, 'max-sm:col-span-2')}
        {select('unit', units, problems('unstated'))}
        {select('period', periods, problems('once'))}
        {number('price')}
        {select('currency', currencies, problems('unstated'))}
        {select('incoterm', incoterms, problems('unstated'))}
        {number('leadTimeDays', '')}
        {number('sampleDays', '')}
      </div>
      {choices.some(({ products }) => products.length > 0)
        ? select('product', productsOf(choices), t('noProduct'))
        : null}
      <Button type="submit" icon={Send} busy={busy} busyLabel={t('sending')}>
        {changed ? t('change') : t('send')}
      </Button>
    </Form>
  )
}

/** The products of the enterprises, under their names where there are several. */
function productsOf(choices: readonly OwnAnswer[]): SelectOption[] {
  return choices.flatMap(({ name, products }) =>
    products.map((product) => (choices.length > 1 ? { ...product, group: name.text } : product)),
  )
}
