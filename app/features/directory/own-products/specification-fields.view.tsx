import Plus from 'lucide-react/icons/plus'
import Trash from 'lucide-react/icons/trash-2'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { IconButton } from '#app/ui/icon-button.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { useHydrated } from '#app/ui/use-hydrated.ts'

import { type EditState, fieldId, rowsOf } from '../editing/use-edit-state.ts'

const FEWEST_ROWS = 3
const MOST_ROWS = 60
/** Beyond what any form hands in, so that an error never stands at a row that was added after it. */
const FIRST_ADDED = 1000
const PARTS = ['labelVi', 'labelEn', 'value', 'unit'] as const
const MOST = { labelVi: 100, labelEn: 100, value: 200, unit: 30 } as const

/** `at` is the place that a row had when it was handed in, where its errors are. */
function emptyRows(from: number, count: number): { id: number; row: Record<string, string>; at: number }[] {
  return Array.from({ length: count }, (_, index) => ({ id: from + index, row: {}, at: from + index }))
}

/** Rows of a specification: a name in both languages, a value, a unit. */
export function SpecificationFields({ state, onChange }: { state: EditState; onChange: () => void }) {
  const t = useTranslations('ownProducts.form')
  const hydrated = useHydrated()
  const [rows, setRows] = useState(() => {
    const typed = rowsOf(state.values, 'specifications').map((row, at) => ({ id: at, row, at }))
    const stated = typed.filter(({ row }) => Object.values(row).some((part) => part !== ''))
    return [...stated, ...emptyRows(typed.length, Math.max(1, FEWEST_ROWS - stated.length))]
  })
  const next = useRef(FIRST_ADDED)
  return (
    <div className="space-y-4">
      <Muted>{t('specificationsHint')}</Muted>
      {rows.map(({ id, row, at }, index) => (
        <fieldset key={id} className="flex items-end gap-2">
          <legend className="sr-only">{t('row', { number: index + 1 })}</legend>
          <div className="grid min-w-0 flex-1 grid-cols-2 gap-3 sm:grid-cols-[2fr_2fr_1.5fr_1fr]">
            {PARTS.map((part) => {
              const name = `specifications[${index}].${part}`
              return (
                <Field
                  key={part}
                  id={fieldId(name)}
                  label={t(part)}
                  labelHidden={index > 0}
                  error={state.errorOf(`specifications[${at}].${part}`)}
                >
                  <TextInput
                    name={name}
                    maxLength={MOST[part]}
                    lang={part === 'labelEn' ? 'en' : undefined}
                    defaultValue={row[part] ?? ''}
                    placeholder={index > 0 ? t(part) : undefined}
                  />
                </Field>
              )
            })}
          </div>
          {hydrated ? (
            <IconButton
              icon={Trash}
              label={t('removeRow', { number: index + 1 })}
              onClick={() => {
                setRows((all) => all.filter((one) => one.id !== id))
                onChange()
              }}
            />
          ) : null}
        </fieldset>
      ))}
      {hydrated && rows.length < MOST_ROWS ? (
        <Button
          variant="quiet"
          size="small"
          icon={Plus}
          onClick={() => {
            const id = next.current++
            setRows((all) => [...all, ...emptyRows(id, 1)])
          }}
        >
          {t('addRow')}
        </Button>
      ) : null}
    </div>
  )
}
