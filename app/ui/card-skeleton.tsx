import { Skeleton } from './skeleton.tsx'

/** The shape of a grid of cards while it loads. */
export function CardSkeleton({ label, cards = 3 }: { label: string; cards?: number }) {
  return (
    <div role="status" className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
      <span className="sr-only">{label}</span>
      {Array.from({ length: cards }, (_, card) => (
        <div key={card} className="space-y-4 rounded-card border border-line bg-surface p-6">
          <Skeleton className="h-28 w-full rounded-control" />
          <Skeleton className="h-5 w-3/4" />
          <Skeleton className="h-4 w-full" />
          <Skeleton className="h-4 w-1/2" />
        </div>
      ))}
    </div>
  )
}
