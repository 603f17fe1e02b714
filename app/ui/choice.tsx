import clsx from 'clsx'
import { type InputHTMLAttributes, type ReactNode, useId } from 'react'

/** One option of a group of choices. */
export interface ChoiceOption {
  value: string
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean
}

/** A checkbox or radio button with its words; the whole line can be clicked. */
export function Choice({
  label,
  hint,
  className,
  ...rest
}: InputHTMLAttributes<HTMLInputElement> & {
  type: 'checkbox' | 'radio'
  label: ReactNode
  hint?: ReactNode
}) {
  const nameId = useId()
  const hintId = useId()
  return (
    <label className={clsx('flex gap-3 py-2 pointer-coarse:py-2.5', className)}>
      <input
        {...rest}
        // The hint stands in the label to be clicked, but is no part of the name.
        aria-labelledby={nameId}
        aria-describedby={[rest['aria-describedby'], hint && hintId].filter(Boolean).join(' ') || undefined}
        className="mt-[3px] tick"
      />
      <span>
        <span id={nameId}>{label}</span>
        {hint ? (
          <span id={hintId} className="block text-sm text-muted">
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  )
}
