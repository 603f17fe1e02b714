import type { ReactNode } from 'react'

import { Link } from '#app/ui/router.ts'

import type { Icon } from './icon.ts'
import { menuItemStyle } from './menu-style.ts'

/** A line of a `LinkMenu`: a link when it has `to`, the submit button of the form around it otherwise. */
export function LinkMenuItem({
  to,
  icon: IconShown,
  children,
}: {
  to?: string
  icon?: Icon
  children: ReactNode
}) {
  const inside = (
    <>
      {IconShown ? <IconShown size={18} aria-hidden className="flex-none text-muted" /> : null}
      {children}
    </>
  )
  if (to === undefined)
    return (
      <button type="submit" className={menuItemStyle}>
        {inside}
      </button>
    )
  return (
    <Link to={to} className={menuItemStyle}>
      {inside}
    </Link>
  )
}
