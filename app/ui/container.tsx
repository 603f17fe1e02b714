import clsx from 'clsx'
import type { ReactNode } from 'react'

/** Content 1200 pixels wide with gutters; `measure` keeps running text at about 68 characters. */
export function Container({
  width = 'page',
  className,
  children,
}: {
  width?: 'page' | 'measure' | 'form'
  className?: string
  children: ReactNode
}) {
  return (
    <div className="px-4 sm:px-6">
      <div
        className={clsx(
          'mx-auto w-full',
          width === 'page' && 'max-w-page',
          width === 'measure' && 'max-w-measure',
          width === 'form' && 'max-w-2xl',
          className,
        )}
      >
        {children}
      </div>
    </div>
  )
}
