import Plus from 'lucide-react/icons/plus'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { FieldError, FieldHint } from '#app/ui/field-message.tsx'
import { useHydrated } from '#app/ui/use-hydrated.ts'

import { type EditState, fieldId, textsOf } from '../editing/use-edit-state.ts'
import type { Option } from '../profile/profile.ts'

const FEWEST_ROWS = 2
const MOST_ROWS = 10

/** Codes of a table, one a row, each with its name beside it; the browser proposes them by code or by name. */
export function CodeRows({
  name,
  legend,
  hint,
  add,
  known,
  state,
  onChange,
}: {
  name: 'hsCodes' | 'vsicCodes'
  legend: string
  hint: string
  add: string
  /** Codes as they are printed, with their names. */
  known: readonly Option[]
  state: EditState
  onChange: () => void
}) {
  const t = useTranslations('ownProducts.form')
  const hydrated = useHydrated()
  const list = useId()
  const [rows, setRows] = useState(() => {
    const stated = textsOf(state.values, name)
    return [...stated, ...Array<string>(Math.max(1, FEWEST_ROWS - stated.length)).fill('')]
  })
  const error = state.errorOf(name)[0]
  return (
    <fieldset>
      <legend className="font-medium">{legend}</legend>
      <FieldHint id={`${name}-description`}>{hint}</FieldHint>
      {error ? <FieldError id={`${name}-error`}>{error}</FieldError> : null}
      <datalist id={list}>
        {known.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </datalist>
      <ul id={name} className="mt-2 space-y-2">
        {rows.map((typed, index) => {
          const id = fieldId(`${name}[${index}]`)
          const wrong = state.errorOf(`${name}[${index}]`)[0]
          return (
            <li key={index}>
              {wrong ? <FieldError id={`${id}-error`}>{wrong}</FieldError> : null}
              <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
                <input
                  id={id}
                  name={name}
                  list={list}
                  value={typed}
                  onChange={({ currentTarget }) => {
                    const { value } = currentTarget
                    setRows((all) => all.map((row, place) => (place === index ? value : row)))
                  }}
                  aria-label={`${legend}: ${t('code', { number: index + 1 })}`}
                  aria-describedby={wrong ? `${id}-error` : `${name}-description`}
                  aria-invalid={wrong ? true : undefined}
                  autoComplete="off"
                  maxLength={100}
                  className="control w-44"
                />
                <span className="text-sm text-muted">{nameOf(known, typed)}</span>
              </div>
            </li>
          )
        })}
      </ul>
      {hydrated && rows.length < MOST_ROWS ? (
        <Button
          variant="quiet"
          size="small"
          icon={Plus}
          className="mt-2"
          onClick={() => {
            setRows((all) => [...all, ''])
            onChange()
          }}
        >
          {add}
        </Button>
      ) : null}
    </fieldset>
  )
}

/** The name of the first four digits that were typed. */
function nameOf(known: readonly Option[], typed: string): string | undefined {
  const digits = (text: string) => text.replace(/\D/g, '')
  const heading = digits(typed).slice(0, 4)
  return heading.length < 4 ? undefined : known.find(({ value }) => digits(value) === heading)?.label
}
