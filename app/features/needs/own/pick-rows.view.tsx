import Plus from 'lucide-react/icons/plus'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'

import { type EditState, fieldId, type Option, textsOf } from '#app/features/directory/index.ts'
import { Button } from '#app/ui/button.tsx'
import { FieldError, FieldHint } from '#app/ui/field-message.tsx'
import { useHydrated } from '#app/ui/use-hydrated.ts'

import { MOST_ENTRIES } from '../need.ts'

/** Entries of a list, one a row; the browser proposes what is known as it is typed. */
export function PickRows({
  name,
  legend,
  hint,
  known,
  state,
  most = MOST_ENTRIES,
  named = false,
  onType,
  onChange,
}: {
  name: string
  legend: string
  hint?: string
  known: readonly Option[]
  state: EditState
  most?: number
  /** Whether names are typed; otherwise codes, and the name of each stands beside it. */
  named?: boolean
  onType?: (typed: string) => void
  onChange: () => void
}) {
  const t = useTranslations('needs.form')
  const hydrated = useHydrated()
  const list = useId()
  const [rows, setRows] = useState(() => [...textsOf(state.values, name), ''])
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
              <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
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
                  aria-label={`${legend}: ${t('row', { number: index + 1 })}`}
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
          className="mt-2"
          aria-label={`${t('addRow')}: ${legend}`}
          onClick={() => {
            setRows((all) => [...all, ''])
            onChange()
          }}
        >
          {t('addRow')}
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
