import clsx from 'clsx'
import type { ReactNode } from 'react'

/**
 * A surface with a border. `link` makes the whole card follow the one `CardLink` inside it; other buttons
 * and links in it stay usable when they are positioned (`relative`).
 */
export function Card({
  as: Tag = 'div',
  link = false,
  padded = true,
  className,
  children,
}: {
  as?: 'div' | 'article' | 'section' | 'li'
  link?: boolean
  padded?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <Tag
      className={clsx(
        'rounded-card border border-line bg-surface',
        padded && 'p-5 sm:p-6',
        link &&
          'relative transition-colors focus-within:border-accent hover:border-line-strong has-[a:hover]:border-line-strong',
        className,
      )}
    >
      {children}
    </Tag>
  )
}
