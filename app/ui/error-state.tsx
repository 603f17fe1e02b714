import CloudAlert from 'lucide-react/icons/cloud-alert'
import type { ReactNode } from 'react'

import { Heading } from './heading.tsx'
import type { Icon } from './icon.ts'

/**
 * Something failed: what, why, what to do. `reference` is the number to quote when asking for help.
 * Used for a part of a page (level 2 or 3) and for a whole error page (level 1).
 */
export function ErrorState({
  icon: IconShown = CloudAlert,
  title,
  level = 2,
  children,
  actions,
  reference,
}: {
  icon?: Icon
  title: ReactNode
  level?: 1 | 2 | 3
  children?: ReactNode
  actions?: ReactNode
  reference?: ReactNode
}) {
  return (
    <div role={level === 1 ? undefined : 'alert'} className="max-w-2xl py-8">
      <IconShown size={32} strokeWidth={1.5} aria-hidden className="mb-4 text-error" />
      <Heading level={level} look={level === 1 ? 'title' : 'part'}>
        {title}
      </Heading>
      {children ? <div className="mt-2 max-w-measure text-muted">{children}</div> : null}
      {actions ? <div className="mt-6 flex flex-wrap gap-3">{actions}</div> : null}
      {reference ? <p className="mt-6 text-sm text-faint">{reference}</p> : null}
    </div>
  )
}
