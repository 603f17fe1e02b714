import clsx from 'clsx'

import { Mark } from './mark.tsx'

/** The mark with the product's name beside it. `brief` leaves the note away where much stands beside it. */
export function Logo({ name, note, brief = false }: { name: string; note?: string; brief?: boolean }) {
  return (
    <span className="inline-flex items-center gap-2.5">
      <Mark className="h-6 w-10 flex-none text-accent" />
      <span className="flex flex-col">
        <span className="text-lg leading-6 font-semibold tracking-tight whitespace-nowrap text-ink">
          {name}
        </span>
        {note ? (
          <span className={clsx('text-xs leading-4 text-muted max-sm:hidden', brief && 'lg:max-2xl:hidden')}>
            {note}
          </span>
        ) : null}
      </span>
    </span>
  )
}
