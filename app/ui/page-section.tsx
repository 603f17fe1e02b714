import clsx from 'clsx'
import { type ReactNode, useId } from 'react'

import { Heading } from './heading.tsx'

/**
 * A part of a page under its own heading. `look` is the size of the heading, `ruled` draws a line above, and `note` stands
 * beside the heading.
 */
export function PageSection({
  id,
  title,
  note,
  look = 'section',
  ruled = false,
  className,
  children,
}: {
  id?: string
  title: ReactNode
  note?: ReactNode
  look?: 'section' | 'part'
  ruled?: boolean
  className?: string
  children: ReactNode
}) {
  const headingId = useId()
  return (
    <section
      id={id}
      aria-labelledby={headingId}
      className={clsx('scroll-mt-6', ruled && 'border-t border-line pt-8', className)}
    >
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <Heading level={2} look={look} id={headingId}>
          {title}
        </Heading>
        {note ? <div className="text-sm text-muted">{note}</div> : null}
      </div>
      {children}
    </section>
  )
}
