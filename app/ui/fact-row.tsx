import type { ReactNode } from 'react'

/**
 * One fact in a `DefinitionList`. `provenance` says as of when it holds and who says so; a capability
 * without it is not a fact.
 */
export function FactRow({
  term,
  provenance,
  mark,
  children,
}: {
  term: ReactNode
  provenance?: ReactNode
  /** A badge beside the value: verified, about to expire. */
  mark?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="grid gap-x-6 gap-y-0.5 border-b border-line py-3 @lg:grid-cols-[minmax(9rem,2fr)_5fr]">
      <dt className="text-sm leading-6 text-muted">{term}</dt>
      <dd>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="min-w-0">{children}</span>
          {mark}
        </div>
        {provenance ? <div className="mt-0.5 text-xs text-muted">{provenance}</div> : null}
      </dd>
    </div>
  )
}
