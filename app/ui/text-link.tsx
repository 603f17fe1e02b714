import clsx from 'clsx'
import ArrowUpRight from 'lucide-react/icons/arrow-up-right'
import type { ReactNode } from 'react'

import { Link } from '#app/ui/router.ts'

/**
 * A link in running text. `href` leaves the site and then needs `externalLabel`, the words that say so.
 */
export function TextLink(
  props: { className?: string; children: ReactNode } & (
    { to: string } | { href: string; externalLabel?: string }
  ),
) {
  const style = clsx('text-link rounded-xs', props.className)
  if ('to' in props)
    return (
      <Link to={props.to} className={style}>
        {props.children}
      </Link>
    )
  return (
    <a href={props.href} className={style} rel="noreferrer">
      {props.children}
      {props.externalLabel ? (
        <>
          <ArrowUpRight aria-hidden className="ml-0.5 inline size-[0.9em] align-[-0.05em]" />
          <span className="sr-only"> ({props.externalLabel})</span>
        </>
      ) : null}
    </a>
  )
}
