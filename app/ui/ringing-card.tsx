import type { ReactNode } from 'react'

import { Heading } from './heading.tsx'
import { Mark } from './mark.tsx'

/**
 * Something that wants an answer now: it pulses gently, and is read out once by `announcement`. The caller
 * takes it away when it is answered or runs out.
 */
export function RingingCard({
  announcement,
  title,
  level = 2,
  from,
  when,
  remaining,
  actions,
  children,
}: {
  /** One sentence for screen readers: who asks for what. */
  announcement: string
  title: ReactNode
  level?: 2 | 3
  /** Who asks: picture and name. */
  from?: ReactNode
  /** The proposed times. */
  when?: ReactNode
  /** How long it can still be answered. */
  remaining?: ReactNode
  actions: ReactNode
  children?: ReactNode
}) {
  return (
    <section
      aria-label={announcement}
      className="animate-appear rounded-card border border-accent bg-surface p-5 shadow-float sm:p-6"
    >
      <p role="alert" className="sr-only">
        {announcement}
      </p>
      <div className="flex gap-4">
        <span className="relative flex size-11 flex-none items-center justify-center" aria-hidden>
          <span className="absolute inset-0 animate-ringing rounded-full bg-accent/40 motion-reduce:hidden" />
          <span className="relative flex size-11 items-center justify-center rounded-full bg-accent text-on-accent">
            <Mark className="w-7" />
          </span>
        </span>
        <div className="min-w-0 flex-1">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <Heading level={level} look="part">
              {title}
            </Heading>
            {remaining ? <p className="tabular-nums text-sm text-muted">{remaining}</p> : null}
          </div>
          {from ? <div className="mt-1">{from}</div> : null}
          {when ? <div className="mt-3 text-sm">{when}</div> : null}
          {children ? <div className="mt-3 text-muted">{children}</div> : null}
        </div>
      </div>
      <div className="mt-5 flex flex-wrap gap-3 max-sm:flex-col">{actions}</div>
    </section>
  )
}
