import clsx from 'clsx'

/** How much something counts, 0 to 1, as a quiet bar. `label` says it in words; without it the bar is decoration. */
export function WeightBar({
  weight,
  label,
  open = false,
  className = 'w-20',
}: {
  weight: number
  label?: string
  /** An outline instead of a fill: what is missing. */
  open?: boolean
  className?: string
}) {
  const share = Math.max(0, Math.min(1, weight)) * 100
  return (
    <svg
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      className={clsx('h-1.5 flex-none overflow-hidden rounded-full', className)}
    >
      <rect width="100" height="6" className="fill-line" />
      <rect width={share.toFixed(1)} height="6" className={open ? 'fill-line-strong' : 'fill-accent'} />
    </svg>
  )
}
