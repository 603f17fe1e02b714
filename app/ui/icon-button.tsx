import clsx from 'clsx'
import { type ButtonHTMLAttributes, forwardRef } from 'react'

import type { Icon } from './icon.ts'

/** A button that shows only an icon; `label` is its name. */
export const IconButton = forwardRef<
  HTMLButtonElement,
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & { icon: Icon; label: string }
>(function IconButton({ icon: IconShown, label, className, ...rest }, ref) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      ref={ref}
      className={clsx(
        'inline-flex size-10 flex-none items-center justify-center rounded-control text-muted transition-colors hover:bg-sunken hover:text-ink disabled:opacity-50 pointer-coarse:size-11',
        className,
      )}
    >
      <IconShown size={18} aria-hidden />
      <span className="sr-only">{label}</span>
    </button>
  )
})
