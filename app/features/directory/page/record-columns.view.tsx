import type { ReactNode } from 'react'

/**
 * The body of a record's page with what stands beside it on a wide screen. On a phone `first` comes before the body
 * and `last` after it.
 */
export function RecordColumns({
  first,
  last,
  children,
}: {
  first: ReactNode
  last: ReactNode
  children: ReactNode
}) {
  return (
    <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr] lg:gap-y-5">
      <div className="min-w-0 empty:hidden lg:col-start-2">{first}</div>
      <div className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-1">{children}</div>
      <aside className="min-w-0 lg:col-start-2 lg:self-start">{last}</aside>
    </div>
  )
}
