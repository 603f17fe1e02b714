import clsx from 'clsx'
import type { ReactNode } from 'react'

import type { Icon } from './icon.ts'
import { WeightBar } from './weight-bar.tsx'

/** A reason or a gap: the rule's icon, one sentence, the fact behind it with its date, its weight 0 to 1. */
export interface Reason {
  key: string
  icon: Icon
  sentence: ReactNode
  evidence?: ReactNode
  weight: number
  /** The weight in words, for screen readers. */
  weightLabel: string
  /** A gap is something that is missing; `remedy` says what would close it. */
  gap?: boolean
  remedy?: ReactNode
}

/** Why something is proposed, and what speaks against it, all in one form. */
export function ReasonList({ label, reasons }: { label: string; reasons: readonly Reason[] }) {
  return (
    <ul aria-label={label} className="@container divide-y divide-line">
      {reasons.map((reason) => (
        <li key={reason.key} className="flex gap-3 py-3 first:pt-0 last:pb-0">
          <span
            className={clsx(
              'mt-0.5 flex size-8 flex-none items-center justify-center rounded-full',
              reason.gap
                ? 'border border-dashed border-line-strong text-muted'
                : 'bg-accent-tint text-accent-hover',
            )}
          >
            <reason.icon size={16} aria-hidden />
          </span>
          <div className="min-w-0 flex-1 @md:flex @md:items-start @md:gap-6">
            <div className="min-w-0 flex-1">
              <p className={reason.gap ? 'text-muted' : undefined}>{reason.sentence}</p>
              {reason.evidence ? <p className="text-sm text-muted">{reason.evidence}</p> : null}
              {reason.remedy ? <p className="mt-1 text-sm text-ink">{reason.remedy}</p> : null}
            </div>
            <WeightBar
              weight={reason.weight}
              label={reason.weightLabel}
              open={reason.gap}
              className="mt-2.5 w-24 @max-md:block"
            />
          </div>
        </li>
      ))}
    </ul>
  )
}
