import X from 'lucide-react/icons/x'
import type { ReactNode } from 'react'

import { Link } from '#app/ui/router.ts'

/** A choice that is in force, as a link to the same page without it. `removeLabel` is read before its words. */
export function Chip({
  to,
  removeLabel,
  children,
}: {
  to: string
  removeLabel: string
  children: ReactNode
}) {
  return (
    <Link
      to={to}
      preventScrollReset
      className="group inline-flex min-h-8 items-center gap-1.5 rounded-full border border-line bg-surface py-0.5 pr-2 pl-3 text-sm transition-colors hover:border-line-strong hover:bg-sunken pointer-coarse:min-h-11"
    >
      <span className="sr-only">{removeLabel} </span>
      {children}
      <X size={15} aria-hidden className="flex-none text-muted group-hover:text-ink" />
    </Link>
  )
}
