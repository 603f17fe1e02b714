import clsx from 'clsx'
import type { ReactNode } from 'react'

import { Link } from '#app/ui/router.ts'

/** A view of the same thing at its own address. */
export interface TabLink {
  to: string
  label: ReactNode
  count?: ReactNode
  current: boolean
}

/** Links between views of one thing: each has its address, so they work without script and can be shared. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className="-mx-4 overflow-x-auto px-4 sm:-mx-6 sm:px-6">
      <ul className="flex min-w-max gap-5 border-b border-line sm:gap-6">
        {tabs.map((tab) => (
          <li key={tab.to} className="flex">
            <Link
              to={tab.to}
              preventScrollReset
              aria-current={tab.current ? 'page' : undefined}
              className={clsx(
                '-mb-px flex min-h-11 items-center gap-x-2 border-b-2 font-medium -outline-offset-2 transition-colors max-sm:flex-col max-sm:items-start max-sm:justify-center',
                tab.current ? 'border-accent text-ink' : 'border-transparent text-muted hover:text-ink',
              )}
            >
              {tab.label}
              {tab.count === undefined ? null : (
                <span className="rounded-full text-xs leading-5 text-muted max-sm:pb-1 sm:bg-sunken sm:px-2">
                  {tab.count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
