import { type ReactNode, useId } from 'react'

/** How far something has come, 0 to `max`; without `value`, that it is under way. */
export function ProgressBar({
  label,
  value,
  max = 100,
  note,
}: {
  label: ReactNode
  value?: number
  max?: number
  /** The figure in words: "12 of 40 rows". */
  note?: ReactNode
}) {
  const id = useId()
  return (
    <div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {note ? <span className="tabular-nums text-muted">{note}</span> : null}
      </div>
      <progress id={id} value={value} max={max} className="mt-2 progress" />
    </div>
  )
}
