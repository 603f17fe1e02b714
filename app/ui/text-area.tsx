import clsx from 'clsx'
import { forwardRef, type TextareaHTMLAttributes, useEffect, useId, useState } from 'react'

import { useFieldControl } from './field-context.ts'

export interface TextAreaProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  /** Says how many of `maxLength` characters are left (negative: too many). Shown only with `maxLength`. */
  counter?: (left: number) => string
}

/**
 * Several lines of text. With `maxLength` and `counter` it counts down instead of cutting off, so that a
 * pasted text is kept and shortened by its writer.
 */
export const TextArea = forwardRef<HTMLTextAreaElement, TextAreaProps>(function TextArea(
  { counter, maxLength, className, onChange, ...rest },
  ref,
) {
  const counterId = useId()
  const control = useFieldControl(rest)
  const [length, setLength] = useState(String(rest.value ?? rest.defaultValue ?? '').length)
  const counts = counter !== undefined && maxLength !== undefined
  const left = (maxLength ?? 0) - length
  const spoken = useSettled(left, 1000)
  return (
    <>
      <textarea
        rows={5}
        {...control}
        ref={ref}
        maxLength={counts ? undefined : maxLength}
        aria-describedby={
          [control['aria-describedby'], counts && counterId].filter(Boolean).join(' ') || undefined
        }
        onChange={(event) => {
          setLength(event.currentTarget.value.length)
          onChange?.(event)
        }}
        className={clsx('field-sizing-content control min-h-32', className)}
      />
      {counts ? (
        <>
          <p
            id={counterId}
            className={clsx('mt-1 tabular-nums text-sm', left < 0 ? 'font-medium text-error' : 'text-muted')}
          >
            {counter(left)}
          </p>
          <span className="sr-only" aria-live="polite">
            {spoken === null ? '' : counter(spoken)}
          </span>
        </>
      ) : null}
    </>
  )
})

/** The value once it has stood still for `wait` milliseconds; null until it first changes. */
function useSettled(value: number, wait: number): number | null {
  const [first] = useState(value)
  const [settled, setSettled] = useState<number | null>(null)
  useEffect(() => {
    if (value === first && settled === null) return
    const timer = setTimeout(() => setSettled(value), wait)
    return () => clearTimeout(timer)
  }, [value, first, settled, wait])
  return settled
}
