import clsx from 'clsx'
import ChevronDown from 'lucide-react/icons/chevron-down'
import { forwardRef, type SelectHTMLAttributes } from 'react'

import { useFieldControl } from './field-context.ts'
import { SMALL_CONTROL } from './small-control.ts'

/** One choice of a list; a `group` heads the options that share it. */
export interface SelectOption {
  value: string
  label: string
  group?: string
}

export interface SelectProps extends SelectHTMLAttributes<HTMLSelectElement> {
  options: readonly SelectOption[]
  /** The first, empty choice. */
  placeholder?: string
  small?: boolean
}

/** The browser's own list of choices: quick on a phone, searched by typing on a keyboard. */
export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(
  { options, placeholder, small = false, className, ...rest },
  ref,
) {
  const control = useFieldControl(rest)
  const groups = [...new Set(options.map((option) => option.group))]
  return (
    <div className={clsx('relative', className)}>
      <select
        {...control}
        ref={ref}
        className={clsx('control appearance-none truncate pr-10', small && SMALL_CONTROL)}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {groups.map((group) => {
          const choices = options
            .filter((option) => option.group === group)
            .map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))
          return group === undefined ? (
            choices
          ) : (
            <optgroup key={group} label={group}>
              {choices}
            </optgroup>
          )
        })}
      </select>
      <ChevronDown
        size={18}
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-muted"
      />
    </div>
  )
})
