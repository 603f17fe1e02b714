import type { ReactNode } from 'react'

import { Breadcrumb, type Crumb } from './breadcrumb.tsx'
import { Heading } from './heading.tsx'
import { Lead } from './lead.tsx'

/** The head of a page: where it is, its title with marks beside it, one paragraph, the main actions. */
export function PageHeader({
  breadcrumb,
  breadcrumbLabel = '',
  title,
  picture,
  marks,
  lead,
  actions,
}: {
  breadcrumb?: readonly Crumb[]
  breadcrumbLabel?: string
  title: ReactNode
  /** A monogram or logo before the title. */
  picture?: ReactNode
  /** Seal, badges, labels: the line above the title. */
  marks?: ReactNode
  lead?: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className="pt-6 pb-8 lg:pt-8 lg:pb-10">
      {breadcrumb ? <Breadcrumb label={breadcrumbLabel} crumbs={breadcrumb} /> : null}
      <div className="mt-4 flex flex-wrap items-end justify-between gap-x-8 gap-y-5">
        <div className="flex min-w-0 flex-1 basis-96 gap-5 max-sm:flex-col max-sm:gap-4">
          {picture ? <div className="flex-none">{picture}</div> : null}
          <div className="min-w-0">
            {marks ? <div className="mb-2 flex flex-wrap items-center gap-2">{marks}</div> : null}
            <Heading level={1}>{title}</Heading>
            {lead ? <Lead className="mt-3">{lead}</Lead> : null}
          </div>
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-3">{actions}</div> : null}
      </div>
    </div>
  )
}
