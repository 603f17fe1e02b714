import type { ReactNode } from 'react'

/**
 * An arc that joins two places. Thicker for more (`strength` 0 to 1), dashed for a join that does not exist
 * yet. `label` says in words what is joined.
 */
export function ArcConnector({
  from,
  to,
  label,
  note,
  strength = 0.4,
  dashed = false,
}: {
  from: ReactNode
  to: ReactNode
  label: string
  /** Words under the crown of the arc: a distance, a time. */
  note?: ReactNode
  strength?: number
  dashed?: boolean
}) {
  const width = 1.75 + Math.max(0, Math.min(1, strength)) * 4
  return (
    <figure aria-label={label} className="w-full max-w-lg">
      <div className="relative px-10">
        <svg viewBox="0 0 320 84" fill="none" aria-hidden className="block w-full text-accent">
          <path
            d="M13 68.5A218 146 0 0 1 307 68.5"
            stroke="currentColor"
            strokeWidth={width}
            strokeLinecap="round"
            strokeDasharray={dashed ? '2 9' : undefined}
          />
          <circle cx="8" cy="76" r="6.5" fill="currentColor" />
          <circle
            cx="312"
            cy="76"
            r="6.5"
            fill={dashed ? 'none' : 'currentColor'}
            stroke="currentColor"
            strokeWidth={dashed ? 2 : 0}
          />
        </svg>
        {note ? (
          <div className="absolute inset-x-16 bottom-0 text-center text-sm text-muted">{note}</div>
        ) : null}
      </div>
      <figcaption className="mt-2 flex justify-between gap-6">
        <span className="min-w-0 flex-1 font-medium">{from}</span>
        <span className="min-w-0 flex-1 text-right font-medium">{to}</span>
      </figcaption>
    </figure>
  )
}
