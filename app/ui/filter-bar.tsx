import type { FormEvent, ReactNode } from 'react'

import { Button } from './button.tsx'
import { Field } from './field.tsx'
import { Form } from './router.ts'
import { Select, type SelectProps } from './select.tsx'
import { TextLink } from './text-link.tsx'

type Fields = readonly (readonly [name: string, value: string])[]

/**
 * Choices that narrow a list, in a row above it. They take effect at once, and without script by the button.
 * @param here the address of the list as it is now; a choice that a link took back must not stay in the form
 * @param clearPath where nothing is narrowed; null when nothing is
 * @param kept names and values of the address that stay as they are
 */
export function FilterBar({
  action,
  here,
  label,
  clearPath,
  words,
  kept = [],
  children,
}: {
  action: string
  here: string
  label: string
  clearPath: string | null
  words: { apply: string; clear: string }
  kept?: Fields
  children: ReactNode
}) {
  const onChange = ({ currentTarget }: FormEvent<HTMLFormElement>) => currentTarget.requestSubmit()
  return (
    <Form
      method="get"
      action={action}
      aria-label={label}
      preventScrollReset
      onChange={onChange}
      key={here}
      className="mt-5 flex flex-wrap items-end gap-x-4 gap-y-3 text-sm print:hidden"
    >
      <KeptFields fields={kept} />
      {children}
      <span className="hidden noscript:inline">
        <Button type="submit" variant="secondary">
          {words.apply}
        </Button>
      </span>
      {clearPath === null ? null : (
        <TextLink to={clearPath} className="py-2">
          {words.clear}
        </TextLink>
      )}
    </Form>
  )
}

/** What a form that asks for a part of an address hands on unchanged. */
export function KeptFields({ fields }: { fields: Fields }) {
  return fields.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}

/** One choice of a filter bar. `any` is what stands there while nothing is chosen. */
export function FilterSelect({
  label,
  name,
  value,
  options,
  any,
}: {
  label: string
  name: string
  value: string | null
  options: SelectProps['options']
  any?: string
}) {
  return (
    <Field label={label} id={name} className="max-sm:w-full">
      <Select
        name={name}
        small
        placeholder={any}
        defaultValue={value ?? ''}
        options={options}
        className="sm:w-56"
      />
    </Field>
  )
}
