import clsx from 'clsx'
import type { ReactNode } from 'react'

/** The paragraph under a title: larger, quieter, as wide as one reads. */
export function Lead({ className, children }: { className?: string; children: ReactNode }) {
  return <p className={clsx('max-w-measure text-lg text-balance text-muted', className)}>{children}</p>
}
