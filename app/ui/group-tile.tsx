import clsx from 'clsx'
import Amphora from 'lucide-react/icons/amphora'
import BrickWall from 'lucide-react/icons/brick-wall'
import CodeXml from 'lucide-react/icons/code-xml'
import Cog from 'lucide-react/icons/cog'
import Cpu from 'lucide-react/icons/cpu'
import Factory from 'lucide-react/icons/factory'
import FlaskConical from 'lucide-react/icons/flask-conical'
import Shirt from 'lucide-react/icons/shirt'
import Wheat from 'lucide-react/icons/wheat'

import type { Icon } from './icon.ts'

/** The pictures there are, with a ground each; anything else gets the factory. */
const pictures: Record<string, { Icon: Icon; tone: string }> = {
  mechanical: { Icon: Cog, tone: 'bg-tone-6 text-tone-6-ink' },
  'electrical-electronics': { Icon: Cpu, tone: 'bg-tone-2 text-tone-2-ink' },
  'information-technology': { Icon: CodeXml, tone: 'bg-tone-1 text-tone-1-ink' },
  'textile-footwear': { Icon: Shirt, tone: 'bg-tone-5 text-tone-5-ink' },
  'agro-food': { Icon: Wheat, tone: 'bg-tone-3 text-tone-3-ink' },
  'chemicals-plastics': { Icon: FlaskConical, tone: 'bg-tone-1 text-tone-1-ink' },
  'building-materials': { Icon: BrickWall, tone: 'bg-tone-4 text-tone-4-ink' },
  handicrafts: { Icon: Amphora, tone: 'bg-tone-3 text-tone-3-ink' },
}
const unknown = { Icon: Factory as Icon, tone: 'bg-tone-4 text-tone-4-ink' }

const radii = [34, 52, 70, 88, 106, 124, 142, 160]

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
        className="absolute inset-0 size-full"
      >
        {radii.map((radius) => (
          <g key={radius} stroke="currentColor" strokeWidth="1.25" opacity={0.3 - radius / 800}>
            <circle cx="0" cy="160" r={radius} />
            <circle cx="240" cy="160" r={radius} />
          </g>
        ))}
      </svg>
      <span className="absolute inset-0 flex items-center justify-center">
        <span className={clsx('flex items-center justify-center rounded-full p-[4%]', tone)}>
          <Icon strokeWidth={1.4} className="size-9" />
        </span>
      </span>
    </div>
  )
}
