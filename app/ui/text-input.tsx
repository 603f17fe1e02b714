import clsx from 'clsx'
import { forwardRef, type InputHTMLAttributes, type ReactNode } from 'react'

import { useFieldControl } from './field-context.ts'
import { SMALL_CONTROL } from './small-control.ts'

/** One line of text, `small` beside small choices. `unit` stands at the end of the box: a currency, a measure. */
export const TextInput = forwardRef<
  HTMLInputElement,
  InputHTMLAttributes<HTMLInputElement> & { unit?: ReactNode; small?: boolean }
>(function TextInput({ unit, small = false, className, ...rest }, ref) {
  const control = useFieldControl(rest)
  const input = (
    <input
      type="text"
      {...control}
      ref={ref}
      className={clsx('control', small && SMALL_CONTROL, unit ? 'pr-20' : className)}
    />
  )
  if (!unit) return input
  return (
    <div className={clsx('relative', className)}>
      {input}
      <span className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-sm text-muted">
        {unit}
      </span>
    </div>
  )
})
