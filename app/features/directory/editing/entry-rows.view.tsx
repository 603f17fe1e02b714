import clsx from 'clsx'
import Plus from 'lucide-react/icons/plus'
import { useId, useState } from 'react'

import { Button } from '#app/ui/button.tsx'
import { FieldError, FieldHint } from '#app/ui/field-message.tsx'
import { useHydrated } from '#app/ui/use-hydrated.ts'

import type { Option } from '../profile/profile.ts'
import { type EditState, fieldId, textsOf } from './use-edit-state.ts'

export interface EntryRowsProps {
  name: string
  legend: string
  hint?: string
  /** `row` names one row, `add` the button for another. */
  words: { row: (number: number) => string; add: string }
  known: readonly Option[]
  state: EditState
  /** Rows at the most, and rows shown from the beginning. */
  most: number
  fewest?: number
  /** Whether names are typed; otherwise codes, and the name of each stands beside it. */
  named?: boolean
  onType?: (typed: string) => void
  onChange: () => void
}

/** Entries of a list, one a row; the browser proposes what is known as it is typed. */
export function EntryRows({
  name,
  legend,
  hint,
  words,
  known,
  state,
  most,
  fewest = 1,
  named = false,
  onType,
  onChange,
}: EntryRowsProps) {
  const hydrated = useHydrated()
  const list = useId()
  const [rows, setRows] = useState(() => {
    const stated = textsOf(state.values, name)
    return [...stated, ...Array<string>(Math.max(1, fewest - stated.length)).fill('')]
  })
  const error = state.errorOf(name)[0]
  return (
    <fieldset>
      <legend className="font-medium">{legend}</legend>
      {hint ? <FieldHint id={`${name}-description`}>{hint}</FieldHint> : null}
      {error ? <FieldError id={`${name}-error`}>{error}</FieldError> : null}
      <datalist id={list}>
        {known.map(({ value, label }) =>
          named ? (
            <option key={value}>{label}</option>
          ) : (
            <option key={value} value={value}>
              {label}
            </option>
          ),
        )}
      </datalist>
      <ul id={name} className="mt-2 space-y-2">
        {rows.map((typed, index) => {
          const id = fieldId(`${name}[${index}]`)
          const wrong = state.errorOf(`${name}[${index}]`)[0]
          const described = [wrong && `${id}-error`, error && `${name}-error`, hint && `${name}-description`]
          return (
            <li key={index}>
              {wrong ? <FieldError id={`${id}-error`}>{wrong}</FieldError> : null}
              <div className={clsx('flex flex-wrap items-center gap-x-4 gap-y-1', wrong && 'mt-1.5')}>
                <input
                  id={id}
                  name={name}
                  list={list}
                  value={typed}
                  onChange={({ currentTarget }) => {
                    const { value } = currentTarget
                    setRows((all) => all.map((row, place) => (place === index ? value : row)))
                    onType?.(value)
                  }}
                  aria-label={`${legend}: ${words.row(index + 1)}`}
                  aria-describedby={described.filter(Boolean).join(' ') || undefined}
                  aria-invalid={wrong ? true : undefined}
                  autoComplete="off"
                  maxLength={200}
                  className={named ? 'control' : 'control w-44'}
                />
                {named ? null : <span className="text-sm text-muted">{nameOf(known, typed)}</span>}
              </div>
            </li>
          )
        })}
      </ul>
      {hydrated && rows.length < most ? (
        <Button
          variant="quiet"
          size="small"
          icon={Plus}
          className="mt-2 -ml-3"
          aria-label={`${words.add}: ${legend}`}
          onClick={() => {
            setRows((all) => [...all, ''])
            onChange()
          }}
        >
          {words.add}
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
