import { useLocale, useTranslations } from 'use-intl'

import { Link } from '#app/ui/router.ts'

import type { Named } from '../engine/proposal.ts'
import { layoutOf, placeId, WIDTH, type ChainNode } from './chain-layout.ts'
import type { SupplyChainPage } from './read-supply-chain.server.ts'
import { placeName } from './place-name.ts'
import type { SuppliedInput, SupplyPlace } from './supply-chain.ts'

const INPUT_WIDTH = 170
const INPUT_HEIGHT = 56

/** The product with its inputs and where they can come from. The table under it says the same in words. */
export function ChainPicture({ page }: { page: SupplyChainPage }) {
  const t = useTranslations('supplyChain')
  const { chain } = page
  const layout = layoutOf(chain.inputs)
  return (
    <div className="overflow-x-auto rounded-card border border-line bg-surface p-4 max-md:hidden">
      <svg
        viewBox={`0 0 ${WIDTH} ${layout.height}`}
        role="group"
        aria-label={t('picture')}
        className="block h-auto w-full min-w-[52rem] select-none"
      >
        <g fill="none" className="text-accent" stroke="currentColor" strokeLinecap="round" aria-hidden>
          {layout.arcs.map((arc) => (
            <path key={arc.key} d={arc.path} strokeWidth={arc.thickness} opacity="0.28" />
          ))}
          {layout.spokes.map((spoke) => (
            <path
              key={spoke.key}
              d={spoke.path}
              strokeWidth={spoke.thickness}
              {...(spoke.dashed ? { strokeDasharray: '3 7', className: 'text-warning' } : {})}
            />
          ))}
        </g>
        {layout.places.map((node) => (
          <PlaceNode key={`${node.side} ${placeId(node.of)}`} node={node} page={page} />
        ))}
        {layout.inputs.map((node) => (
          <InputNode key={node.of.key} node={node} />
        ))}
        <ProductNode {...layout.product} name={chain.product.name} />
      </svg>
    </div>
  )
}

function ProductNode({ x, y, name }: { x: number; y: number; name: Named }) {
  const lines = useLines(name, 13, 4)
  return (
    <g aria-hidden>
      <circle cx={x} cy={y} r="74" className="fill-accent" />
      <Lines x={x} y={y} lines={lines} className="fill-on-accent text-[15px] font-semibold" />
    </g>
  )
}

function InputNode({ node: { x, y, of } }: { node: ChainNode<SuppliedInput> }) {
  const t = useTranslations('supplyChain')
  const lines = useLines(of.name, 22, 2)
  return (
    <Link to={`#${of.key.replace(/[^a-z0-9]+/gi, '-')}`} className="group">
      <rect
        x={x - INPUT_WIDTH / 2}
        y={y - INPUT_HEIGHT / 2}
        width={INPUT_WIDTH}
        height={INPUT_HEIGHT}
        rx="10"
        className={
          of.suppliers === 0
            ? 'fill-surface stroke-warning group-hover:fill-sunken'
            : 'fill-surface stroke-line-strong group-hover:fill-sunken'
        }
        strokeWidth="1.2"
        {...(of.suppliers === 0 ? { strokeDasharray: '4 4' } : {})}
      />
      <Lines x={x} y={y - 9} lines={lines.slice(0, 2)} className="fill-ink text-[13px] font-medium" />
      <text x={x} y={y + 21} textAnchor="middle" className="fill-muted text-[11px]">
        {of.suppliers === 0 ? t('nobody') : t('suppliers', { count: of.suppliers })}
      </text>
    </Link>
  )
}

function PlaceNode({
  node: { x, y, side, of },
  page,
}: {
  node: ChainNode<SupplyPlace>
  page: SupplyChainPage
}) {
  return (
    <g aria-hidden>
      <circle cx={x} cy={y} r="5" className="fill-accent" />
      <text
        x={x + side * 12}
        y={y + 4}
        textAnchor={side === -1 ? 'end' : 'start'}
        className="fill-ink text-[13px]"
      >
        {placeName(of, page.names)}
        <tspan className="fill-muted"> · {of.suppliers}</tspan>
      </text>
    </g>
  )
}

function Lines({
  x,
  y,
  lines,
  className,
}: {
  x: number
  y: number
  lines: readonly string[]
  className: string
}) {
  return (
    <text x={x} textAnchor="middle" className={className}>
      {lines.map((line, index) => (
        <tspan key={index} x={x} y={y + (index - (lines.length - 1) / 2) * 17 + 5}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** A name in lines of about so many letters; what is too long ends in dots. */
function useLines(name: Named, letters: number, most: number): string[] {
  const language = useLocale()
  const lines: string[] = ['']
  for (const word of (language === 'en' ? (name.en ?? name.vi) : name.vi).split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && last.length + word.length + 1 > letters) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), `${lines[most - 1]}…`]
}
