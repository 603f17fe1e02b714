import clsx from 'clsx'
import type { ReactNode } from 'react'

/** Pairs of a term and what holds for it. Children are `FactRow`s. */
export function DefinitionList({ className, children }: { className?: string; children: ReactNode }) {
  return <dl className={clsx('@container border-t border-line', className)}>{children}</dl>
}
