import { Skeleton } from './skeleton.tsx'

/** The shape of a list of rows while it loads. */
export function ListSkeleton({ label, rows = 6 }: { label: string; rows?: number }) {
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex items-start gap-4 border-b border-line py-5">
          <Skeleton className="size-12 flex-none rounded-card" />
          <div className="flex-1 space-y-2.5 pt-0.5">
            <Skeleton className={row % 2 ? 'h-5 w-2/5' : 'h-5 w-1/2'} />
            <Skeleton className={row % 3 ? 'h-4 w-4/5' : 'h-4 w-3/5'} />
          </div>
        </div>
      ))}
    </div>
  )
}
