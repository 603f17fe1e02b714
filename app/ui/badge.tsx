import clsx from 'clsx'
import type { ReactNode } from 'react'

import type { Icon } from './icon.ts'

const tones = {
  neutral: 'bg-sunken text-muted',
  accent: 'bg-accent-tint text-accent-hover',
  info: 'bg-info-tint text-info',
  warning: 'bg-warning-tint text-warning',
  error: 'bg-error-tint text-error',
}

export type BadgeTone = keyof typeof tones

/** A short state or kind. Colour never says it alone: the words do. */
export function Badge({
  tone = 'neutral',
  icon: IconShown,
  className,
  children,
}: {
  tone?: BadgeTone
  icon?: Icon
  className?: string
  children: ReactNode
}) {
  return (
    <span
      className={clsx(
        'inline-flex items-center gap-1.5 rounded-[6px] px-2 py-0.5 text-xs font-medium',
        tones[tone],
        className,
      )}
    >
      {IconShown ? <IconShown size={14} aria-hidden className="flex-none" /> : null}
      {children}
    </span>
  )
}
