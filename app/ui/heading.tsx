import clsx from 'clsx'
import type { ReactNode } from 'react'

const styles = {
  display: 'text-4xl font-semibold tracking-[-0.02em] lg:text-5xl',
  title: 'text-3xl font-semibold tracking-[-0.015em] lg:text-4xl',
  section: 'text-2xl font-semibold tracking-[-0.01em]',
  part: 'text-lg font-semibold',
  label: 'text-base font-semibold',
}

const usual = { 1: 'title', 2: 'section', 3: 'part', 4: 'label' } as const

/**
 * A heading: `level` is its place in the outline, `look` its size (the level's own by default). `landing`: script may put the
 * cursor here, so that reading goes on from it.
 */
export function Heading({
  level,
  look = usual[level],
  id,
  className,
  landing = false,
  children,
}: {
  level: 1 | 2 | 3 | 4
  look?: keyof typeof styles
  id?: string
  className?: string
  landing?: boolean
  children: ReactNode
}) {
  const Tag = `h${level}` as const
  return (
    <Tag
      id={id}
      tabIndex={landing ? -1 : undefined}
      className={clsx(styles[look], landing && 'outline-none', className)}
    >
      {children}
    </Tag>
  )
}
