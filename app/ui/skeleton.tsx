import clsx from 'clsx'

/** A grey bar in the place of what is coming. Decoration: the loading words live in `ListSkeleton`, `CardSkeleton`. */
export function Skeleton({ className = 'h-4 w-full' }: { className?: string }) {
  return <span aria-hidden className={clsx('block animate-shimmer rounded-[6px] bg-line/70', className)} />
}
