import clsx from 'clsx'
import type { ReactNode } from 'react'

/** Small quiet words: a note, a source, a date. */
export function Muted({
  as: Tag = 'p',
  className,
  children,
}: {
  as?: 'p' | 'span' | 'div'
  className?: string
  children: ReactNode
}) {
  return <Tag className={clsx('text-sm text-muted', className)}>{children}</Tag>
}
