import type { ReactNode } from 'react'

import { Heading } from './heading.tsx'
import type { Icon } from './icon.ts'

/** A list with nothing in it: why, and the next step. */
export function EmptyState({
  icon: IconShown,
  title,
  level = 2,
  children,
  actions,
}: {
  icon?: Icon
  title: ReactNode
  level?: 2 | 3
  children?: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className="flex flex-col items-center rounded-card border border-dashed border-line-strong/50 px-6 py-14 text-center">
      {IconShown ? (
        <IconShown size={32} strokeWidth={1.5} aria-hidden className="mb-4 text-line-strong" />
      ) : null}
      <Heading level={level} look="part">
        {title}
      </Heading>
      {children ? <div className="mt-2 max-w-measure text-muted">{children}</div> : null}
      {actions ? <div className="mt-6 flex flex-wrap justify-center gap-3">{actions}</div> : null}
    </div>
  )
}
