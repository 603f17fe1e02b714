import type { SubmissionResult } from '@conform-to/react'
import Plus from 'lucide-react/icons/plus'
import Save from 'lucide-react/icons/save'
import Trash from 'lucide-react/icons/trash-2'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'

import { printedHs } from '#app/features/directory/index.ts'
import { Button } from '#app/ui/button.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { Field } from '#app/ui/field.tsx'
import { useFormAnswer, type FormAnswer } from '#app/ui/form-answer.ts'
import { Heading } from '#app/ui/heading.tsx'
import { IconButton } from '#app/ui/icon-button.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { Form, useNavigation } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { useHydrated } from '#app/ui/use-hydrated.ts'

import type { FamilyPage } from './read-families.server.ts'

const PARTS = ['nameVi', 'nameEn', 'hs'] as const
/** Beyond what any form hands in, so that an error never stands at a row that was added after it. */
const FIRST_ADDED = 1000

/** A family with its inputs, one a row. What was typed stays after a refusal. */
export function FamilyForm({ page, answer }: { page: FamilyPage; answer: SubmissionResult | undefined }) {
  const t = useTranslations('composition.form')
  const navigation = useNavigation()
  const form = useFormAnswer(answer)
  const { content, code, version, removed, groups } = page
  const line = (name: 'nameVi' | 'nameEn' | 'hs' | 'vsic' | 'note', value: string, hint?: string) => (
    <Field
      id={name}
      label={t(name)}
      error={form.errorOf(name)}
      {...(hint ? { hint } : {})}
      {...(name === 'note' ? { optionalLabel: t('optional') } : {})}
    >
      <TextInput
        name={name}
        maxLength={300}
        lang={name === 'nameEn' ? 'en' : undefined}
        defaultValue={form.text(name, value)}
      />
    </Field>
  )
  return (
    <Form method="post" className="space-y-8" preventScrollReset>
      <FieldErrors title={t('problems')} problems={form.problems} />
      <input type="hidden" name="version" value={version} />
      <div className="grid gap-6 sm:grid-cols-2">
        {line('nameVi', content.nameVi)}
        {line('nameEn', content.nameEn)}
        {line('hs', content.hs.map((code) => printedHs(code)).join(', '), t('hsHint'))}
        {line('vsic', content.vsic.join(', '), t('vsicHint'))}
        <Field id="group" label={t('group')} error={form.errorOf('group')}>
          <Select
            name="group"
            defaultValue={form.text('group', content.group ?? '')}
            options={groups}
            placeholder={t('noGroup')}
          />
        </Field>
      </div>
      <InputRows page={page} form={form} typed={answer?.initialValue?.inputs} />
      {line('note', '', t('noteHint'))}
      <div className="flex flex-wrap gap-4">
        <Button type="submit" name="intent" value="save" icon={Save} busy={navigation.state === 'submitting'}>
          {t('save')}
        </Button>
        {code !== null && !removed ? (
          <Button type="submit" name="intent" value="remove" variant="quiet" formNoValidate>
            {t('remove')}
          </Button>
        ) : null}
      </div>
    </Form>
  )
}

interface Row {
  id: number
  /** The place at which it was handed in, where its errors are. */
  at: number
  values: Record<string, string>
}

function rowsOf(page: FamilyPage, typed: unknown): Row[] {
  const stated = Array.isArray(typed)
    ? typed.map((row) => (row ?? {}) as Record<string, string>)
    : page.content.inputs.map(({ family, nameVi, nameEn, hs }) => ({
        family: family ?? '',
        nameVi,
        nameEn,
        hs: hs.map((code) => printedHs(code)).join(', '),
      }))
  const rows = stated.map((values, at) => ({ id: at, at, values }))
  return [...rows, { id: rows.length, at: rows.length, values: {} }]
}

function InputRows({ page, form, typed }: { page: FamilyPage; form: FormAnswer; typed: unknown }) {
  const t = useTranslations('composition.form')
  const hydrated = useHydrated()
  const [rows, setRows] = useState(() => rowsOf(page, typed))
  const next = useRef(FIRST_ADDED)
  return (
    <section className="space-y-4">
      <div>
        <Heading level={2} look="part">
          {t('inputs')}
        </Heading>
        <Muted>{t('inputsHint')}</Muted>
      </div>
      {rows.map(({ id, at, values }, index) => (
        <fieldset key={id} className="flex items-end gap-2">
          <legend className="sr-only">{t('input', { number: index + 1 })}</legend>
          <input type="hidden" name={`inputs[${index}].family`} value={values.family ?? ''} />
          <div className="grid min-w-0 flex-1 gap-3 sm:grid-cols-[2fr_2fr_1fr]">
            {PARTS.map((part) => (
              <Field
                key={part}
                id={`inputs-${id}-${part}`}
                label={t(part === 'hs' ? 'inputHs' : part)}
                labelHidden={index > 0}
                error={form.errorOf(`inputs[${at}].${part}`)}
              >
                <TextInput
                  name={`inputs[${index}].${part}`}
                  maxLength={120}
                  lang={part === 'nameEn' ? 'en' : undefined}
                  placeholder={index > 0 ? t(part === 'hs' ? 'inputHs' : part) : undefined}
                  defaultValue={values[part] ?? ''}
                />
              </Field>
            ))}
          </div>
          {hydrated ? (
            <IconButton
              icon={Trash}
              label={t('removeInput', { number: index + 1 })}
              onClick={() => setRows((all) => all.filter((one) => one.id !== id))}
            />
          ) : null}
        </fieldset>
      ))}
      {hydrated ? (
        <Button
          variant="quiet"
          size="small"
          icon={Plus}
          onClick={() => {
            const id = next.current++
            setRows((all) => [...all, { id, at: id, values: {} }])
          }}
        >
          {t('addInput')}
        </Button>
      ) : null}
    </section>
  )
}
