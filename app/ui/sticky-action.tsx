import type { ReactNode } from 'react'

/**
 * Keeps the main action of a page in reach: on a phone it stays at the bottom edge while the page scrolls,
 * elsewhere it stands where it is written. Put it last in the part of the page it belongs to.
 */
export function StickyAction({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-3 max-sm:sticky max-sm:bottom-0 max-sm:z-20 max-sm:-mx-4 max-sm:border-t max-sm:border-line max-sm:bg-surface max-sm:px-4 max-sm:pt-3 max-sm:pb-[max(0.75rem,env(safe-area-inset-bottom))] max-sm:[&>*]:flex-1">
      {children}
    </div>
  )
}
