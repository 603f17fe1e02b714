import clsx from 'clsx'
import ChevronRight from 'lucide-react/icons/chevron-right'
import type { ReactNode } from 'react'

import { Link } from '#app/ui/router.ts'

/** A step of the way here; the last one has no `to`. */
export interface Crumb {
  to?: string
  label: ReactNode
}

/** The way from the home page to this one; a phone leaves out this page itself, whose title follows. */
export function Breadcrumb({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={label}>
      <ol className="flex flex-wrap items-center gap-x-1.5 text-sm text-muted">
        {crumbs.map((crumb, index) => (
          <li
            key={crumb.to ?? index}
            className={clsx('flex min-w-0 items-center gap-1.5', crumb.to === undefined && 'max-sm:hidden')}
          >
            {index > 0 ? <ChevronRight size={14} aria-hidden className="flex-none text-faint" /> : null}
            {crumb.to === undefined ? (
              <span aria-current="page" className="truncate">
                {crumb.label}
              </span>
            ) : (
              <Link
                to={crumb.to}
                className="rounded-xs py-1 underline-offset-4 hover:text-ink hover:underline pointer-coarse:py-3"
              >
                {crumb.label}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
