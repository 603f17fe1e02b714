import type { ReactNode } from 'react'

/** One large figure with what it counts and, below, since when or out of what. Put several into a `StatList`. */
export function Stat({ value, label, note }: { value: ReactNode; label: ReactNode; note?: ReactNode }) {
  return (
    <div className="flex flex-col-reverse justify-end">
      <dt className="text-sm leading-6 text-muted">
        {label}
        {note ? <span className="block text-xs">{note}</span> : null}
      </dt>
      <dd className="text-3xl font-semibold tracking-[-0.02em] lg:text-4xl">{value}</dd>
    </div>
  )
}
