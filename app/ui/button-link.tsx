import type { ReactNode } from 'react'

import { Link } from '#app/ui/router.ts'

import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style.ts'
import type { Icon } from './icon.ts'

/** A link that looks like a button: it goes somewhere. `href` leaves the application (a file, another site). */
export function ButtonLink({
  variant = 'primary',
  size = 'medium',
  icon: IconShown,
  className,
  'aria-label': label,
  children,
  ...target
}: {
  variant?: ButtonVariant
  size?: ButtonSize
  icon?: Icon
  className?: string
  /** The whole name, where the words alone say too little; it holds them. */
  'aria-label'?: string
  children: ReactNode
} & ({ to: string; href?: never; download?: never } | { href: string; to?: never; download?: boolean })) {
  const style = buttonStyle(variant, size, className)
  const inside = (
    <>
      {IconShown ? <IconShown size={18} aria-hidden className="flex-none" /> : null}
      {children}
    </>
  )
  if (target.to !== undefined)
    return (
      <Link to={target.to} className={style} aria-label={label}>
        {inside}
      </Link>
    )
  return (
    <a href={target.href} download={target.download} className={style} aria-label={label}>
      {inside}
    </a>
  )
}
