import clsx from 'clsx'

/** Whether someone is here now: a full dot with its word, an open one otherwise. */
export function PresenceDot({
  present,
  label,
  labelHidden = false,
}: {
  present: boolean
  label: string
  labelHidden?: boolean
}) {
  return (
    <span className="inline-flex items-center gap-1.5 text-sm text-muted">
      <span
        aria-hidden
        className={clsx(
          'size-2.5 flex-none rounded-full',
          present ? 'bg-accent' : 'border-[1.5px] border-line-strong',
        )}
      />
      <span className={labelHidden ? 'sr-only' : undefined}>{label}</span>
    </span>
  )
}
