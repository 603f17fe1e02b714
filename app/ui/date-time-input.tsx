import clsx from 'clsx'
import { forwardRef, type InputHTMLAttributes } from 'react'

import { useFieldControl } from './field-context.ts'

/**
 * The browser's own date or date-and-time box, in the reader's own form. Values, `min` and `max` are local
 * wall-clock times without a zone (`2026-12-31T09:00`); say beside it which zone is meant.
 */
export const DateTimeInput = forwardRef<
  HTMLInputElement,
  Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & { type?: 'date' | 'time' | 'datetime-local' }
>(function DateTimeInput({ type = 'datetime-local', className, ...rest }, ref) {
  const control = useFieldControl(rest)
  return <input {...control} type={type} ref={ref} className={clsx('control', className)} />
})
