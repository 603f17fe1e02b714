import Plus from 'lucide-react/icons/plus'
import Trash2 from 'lucide-react/icons/trash-2'
import { type ReactNode, useId, useRef, useState } from 'react'

import { Button } from './button.tsx'
import { DateTimeInput } from './date-time-input.tsx'
import { type FieldProps, firstError } from './field.tsx'
import { FieldError, FieldHint } from './field-message.tsx'
import { IconButton } from './icon-button.tsx'
import { useHydrated } from './use-hydrated.ts'

export interface TimeSlotPickerProps {
  legend: ReactNode
  hint?: ReactNode
  error?: FieldProps['error']
  /** Name of the input at a place, counted from 0: `times[0]`, or always the same. */
  nameAt: (index: number) => string
  /** Values to begin with, as local wall-clock times (`2026-12-01T09:00`). */
  values?: readonly string[]
  /** Errors by place. */
  errorAt?: (index: number) => string | undefined
  /** How many rows there are to begin with, and at most. */
  rows?: number
  most?: number
  min?: string
  max?: string
  /** Steps in minutes. */
  step?: number
  rowLabel: (index: number) => string
  addLabel: string
  removeLabel: (index: number) => string
  /** What a typed time means, beside it: the same moment in the other side's zone. */
  describe?: (value: string) => ReactNode
}

interface Row {
  id: number
  value: string
}

/**
 * Several proposed times. Without script it is a fixed number of plain date-and-time boxes, empty ones
 * allowed; with it, rows can be added and removed.
 */
export function TimeSlotPicker({ rows = 3, most = 5, values = [], ...props }: TimeSlotPickerProps) {
  const hydrated = useHydrated()
  const groupId = useId()
  const first = Math.max(rows, values.length)
  const next = useRef(first)
  const list = useRef<HTMLOListElement>(null)
  const [slots, setSlots] = useState<Row[]>(() =>
    Array.from({ length: first }, (_, index) => ({ id: index, value: values[index] ?? '' })),
  )
  const message = firstError(props.error)

  const add = () => {
    setSlots([...slots, { id: next.current++, value: '' }])
    requestAnimationFrame(() => list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus())
  }
  const remove = (id: number) => {
    setSlots(slots.filter((slot) => slot.id !== id))
    requestAnimationFrame(() => list.current?.querySelector('input')?.focus())
  }
  const write = (id: number, value: string) =>
    setSlots(slots.map((slot) => (slot.id === id ? { ...slot, value } : slot)))

  return (
    <fieldset
      aria-describedby={
        [message && `${groupId}-error`, props.hint && `${groupId}-hint`].filter(Boolean).join(' ') ||
        undefined
      }
    >
      <legend className="font-medium">{props.legend}</legend>
      {props.hint ? <FieldHint id={`${groupId}-hint`}>{props.hint}</FieldHint> : null}
      {message ? <FieldError id={`${groupId}-error`}>{message}</FieldError> : null}
      <ol ref={list} className="mt-2 space-y-2.5">
        {slots.map((slot, index) => (
          <SlotRow
            key={slot.id}
            id={`${groupId}-${slot.id}`}
            index={index}
            value={slot.value}
            picker={props}
            onWrite={(value) => write(slot.id, value)}
            onRemove={hydrated && slots.length > 1 ? () => remove(slot.id) : undefined}
          />
        ))}
      </ol>
      {hydrated && slots.length < most ? (
        <Button variant="quiet" icon={Plus} onClick={add} className="mt-2 -ml-4">
          {props.addLabel}
        </Button>
      ) : null}
    </fieldset>
  )
}

function SlotRow({
  id,
  index,
  value,
  picker,
  onWrite,
  onRemove,
}: {
  id: string
  index: number
  value: string
  picker: Omit<TimeSlotPickerProps, 'rows' | 'most' | 'values'>
  onWrite: (value: string) => void
  onRemove?: () => void
}) {
  const error = picker.errorAt?.(index)
  const meaning = value === '' ? null : picker.describe?.(value)
  return (
    <li>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <DateTimeInput
          id={id}
          aria-label={picker.rowLabel(index)}
          aria-invalid={error ? true : undefined}
          aria-describedby={
            [error && `${id}-error`, meaning && `${id}-meaning`].filter(Boolean).join(' ') || undefined
          }
          name={picker.nameAt(index)}
          defaultValue={value}
          min={picker.min}
          max={picker.max}
          step={picker.step === undefined ? undefined : picker.step * 60}
          onChange={(event) => onWrite(event.currentTarget.value)}
          className="max-w-64 flex-1 basis-52"
        />
        {onRemove ? <IconButton icon={Trash2} label={picker.removeLabel(index)} onClick={onRemove} /> : null}
        {meaning ? (
          <span id={`${id}-meaning`} className="text-sm text-muted">
            {meaning}
          </span>
        ) : null}
      </div>
    </li>
  )
}
