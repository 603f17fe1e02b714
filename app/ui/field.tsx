import clsx from 'clsx'
import { type ReactNode, useId } from 'react'

import { FieldContext } from './field-context.ts'
import { FieldError, FieldHint } from './field-message.tsx'

export interface FieldProps {
  label: ReactNode
  hint?: ReactNode
  /** The first message wins; an empty list means no error. */
  error?: ReactNode | readonly string[]
  required?: boolean
  /** Words after the label of a field that may stay empty, such as "optional". */
  optionalLabel?: string
  /** The label is for screen readers only, because the place makes it plain to the eye. */
  labelHidden?: boolean
  /** The control's id. Hint and error get `<id>-description` and `<id>-error`, as Conform names them. */
  id?: string
  className?: string
  children: ReactNode
}

/** The message to show out of one message or a list of them. */
export function firstError(error: FieldProps['error']): ReactNode {
  return isList(error) ? error[0] : error
}

function isList(error: FieldProps['error']): error is readonly string[] {
  return Array.isArray(error)
}

/** Label, hint, error and one control inside, which finds its id and its descriptions by itself. */
export function Field({
  label,
  hint,
  error,
  required = false,
  optionalLabel,
  labelHidden,
  id,
  className,
  children,
}: FieldProps) {
  const made = useId()
  const controlId = id ?? made
  const message = firstError(error)
  const hintId = hint ? `${controlId}-description` : undefined
  const errorId = message ? `${controlId}-error` : undefined
  return (
    <div className={className}>
      <label htmlFor={controlId} className={clsx('block font-medium', labelHidden && 'sr-only')}>
        {label}
        {optionalLabel ? <span className="font-normal text-muted"> ({optionalLabel})</span> : null}
      </label>
      {hintId ? <FieldHint id={hintId}>{hint}</FieldHint> : null}
      {errorId ? <FieldError id={errorId}>{message}</FieldError> : null}
      <FieldContext.Provider
        value={{
          id: controlId,
          describedBy: [errorId, hintId].filter(Boolean).join(' ') || undefined,
          invalid: Boolean(message),
          required,
        }}
      >
        <div className={labelHidden ? undefined : 'mt-1.5'}>{children}</div>
      </FieldContext.Provider>
    </div>
  )
}
