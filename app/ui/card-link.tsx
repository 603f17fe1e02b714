import type { ReactNode } from 'react'

import { Link } from '#app/ui/router.ts'

/** The title link of a `Card link`: its target is the whole card. */
export function CardLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link
      to={to}
      prefetch="intent"
      className="rounded-xs text-ink underline-offset-4 after:absolute after:inset-0 after:rounded-card hover:underline focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-offset-2 focus-visible:after:outline-accent"
    >
      {children}
    </Link>
  )
}
