import clsx from 'clsx'

import type { Icon } from './icon.ts'
import { picture, PICTURES } from './picture.tsx'

/** The pictures there are, with a ground each; anything else gets the factory. */
const pictures: Record<string, { Icon: Icon; tone: string }> = {
  mechanical: { Icon: picture('cog'), tone: 'bg-tone-6 text-tone-6-ink' },
  'electrical-electronics': { Icon: picture('cpu'), tone: 'bg-tone-2 text-tone-2-ink' },
  'information-technology': { Icon: picture('code-xml'), tone: 'bg-tone-1 text-tone-1-ink' },
  'textile-footwear': { Icon: picture('shirt'), tone: 'bg-tone-5 text-tone-5-ink' },
  'agro-food': { Icon: picture('wheat'), tone: 'bg-tone-3 text-tone-3-ink' },
  'chemicals-plastics': { Icon: picture('flask'), tone: 'bg-tone-1 text-tone-1-ink' },
  'building-materials': { Icon: picture('brick-wall'), tone: 'bg-tone-4 text-tone-4-ink' },
  handicrafts: { Icon: picture('amphora'), tone: 'bg-tone-3 text-tone-3-ink' },
}
const unknown = { Icon: picture('factory'), tone: 'bg-tone-4 text-tone-4-ink' }

/**
 * A quiet picture for a kind of goods, in place of a photograph: arcs spreading from two banks and the
 * kind's icon where they meet. Decoration; the words are beside it. Size it with `className`.
 */
export function GroupTile({
  group,
  className = 'aspect-[3/2] w-full',
}: {
  group: string
  className?: string
}) {
  const { Icon, tone } = pictures[group] ?? unknown
  return (
    <div aria-hidden className={clsx('relative overflow-hidden rounded-control', tone, className)}>
      <svg
        viewBox="0 0 240 160"
        preserveAspectRatio="xMidYMax slice"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.25"
        className="absolute inset-0 size-full"
      >
        <use href={`${PICTURES}#arcs`} />
      </svg>
      <span className="absolute inset-0 flex items-center justify-center">
        <span className={clsx('flex items-center justify-center rounded-full p-[4%]', tone)}>
          <Icon strokeWidth={1.4} className="size-9" />
        </span>
      </span>
    </div>
  )
}
