import { type ButtonHTMLAttributes, forwardRef, type MouseEvent } from 'react'

import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style.ts'
import type { Icon } from './icon.ts'
import { Spinner } from './spinner.tsx'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: ButtonVariant
  size?: ButtonSize
  icon?: Icon
  /** The work it started is under way: it keeps focus and takes no second click. */
  busy?: boolean
  /** What the button says while busy; its own words otherwise. */
  busyLabel?: string
}

/** A button. It says what happens; `type` is "button" unless told otherwise. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  {
    variant = 'primary',
    size = 'medium',
    icon: IconShown,
    busy = false,
    busyLabel,
    className,
    children,
    ...rest
  },
  ref,
) {
  const onClick = busy ? (event: MouseEvent) => event.preventDefault() : rest.onClick
  return (
    <button
      type="button"
      {...rest}
      ref={ref}
      onClick={onClick}
      aria-disabled={busy || rest['aria-disabled']}
      aria-busy={busy || undefined}
      className={buttonStyle(variant, size, className)}
    >
      {busy ? <Spinner /> : IconShown ? <IconShown size={18} aria-hidden className="flex-none" /> : null}
      {busy && busyLabel ? busyLabel : children}
    </button>
  )
})
