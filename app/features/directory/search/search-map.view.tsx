import clsx from 'clsx'
import { type PointerEvent, type FocusEvent, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'

import { Link } from '#app/ui/router.ts'
import { useHydrated } from '#app/ui/use-hydrated.ts'
import type { Facet } from '#search/search-port.ts'

import { MapLegend, MapTabs, type Part } from './map-parts.view.tsx'
import { shadeOf, shadesOf } from './map-shades.ts'
import type { MapPlace, SearchPage } from './search-page.ts'
import { searchPath, toggled } from './search-query.ts'
import { useMapFocus } from './use-map-focus.ts'

interface MapSheet {
  /** The drawing that the shapes come from; loaded once, never part of the page. */
  file: string
  /** The name of a place's shape in it. */
  shape: (code: string) => string
  facet: Facet
  width: number
  height: number
}

const SHEETS: Record<'map' | 'world', MapSheet> = {
  map: { file: '/maps/vietnam.svg', shape: (code) => `p${code}`, facet: 'province', width: 812, height: 873 },
  world: { file: '/maps/world.svg', shape: (code) => code, facet: 'country', width: 960, height: 440 },
}

/** Parts of Vietnam, so that a finger can meet one province: x, y, width and height on the sheet. */
const PARTS = {
  whole: [0, 0, 812, 873],
  north: [0, 0, 310, 300],
  middle: [80, 180, 310, 420],
  south: [80, 560, 310, 245],
} as const satisfies Record<Part, readonly number[]>

const SHADES = ['text-sunken', 'text-map-1', 'text-map-2', 'text-map-3', 'text-map-4', 'text-map-5']

/** Hits by place: every place is a link that chooses it or gives it up. The facet lists say the same in words. */
export function SearchMap({ page }: { page: SearchPage }) {
  const { query, places } = page
  const t = useTranslations('search.map')
  const [part, setPart] = useState<Part>('whole')
  const view = query.view === 'world' ? 'world' : 'map'
  const shades = shadesOf(places.map(({ count }) => count))
  return (
    <section aria-label={t('label')} className="rounded-card border border-line bg-surface print:hidden">
      <MapTabs query={query} part={view === 'map' ? part : null} onPart={setPart} />
      <div className="relative px-2 pb-2 sm:px-4">
        <Sheet key={view} page={page} view={view} part={view === 'map' ? part : 'whole'} shades={shades} />
        <MapLegend shades={shades} classes={SHADES} beside={view === 'map' && part === 'whole'} />
      </div>
      <p className="border-t border-line px-4 py-2 text-xs text-muted">{t(`source.${view}`)}</p>
    </section>
  )
}

interface Pointed {
  place: MapPlace
  x: number
  y: number
}

function Sheet({
  page,
  view,
  part,
  shades,
}: {
  page: SearchPage
  view: 'map' | 'world'
  part: Part
  shades: number[]
}) {
  const t = useTranslations('search.map')
  const hydrated = useHydrated()
  const { held, onFocus, onKeyDown } = useMapFocus()
  const [pointed, setPointed] = useState<Pointed | null>(null)
  const sheet = SHEETS[view]
  // Chosen places last, so that no neighbour covers their outline.
  const drawn = page.places.toSorted((a, b) => Number(a.checked) - Number(b.checked))
  const first = page.places.find(({ value }) => value === held) ?? page.places[0]
  const box = view === 'map' ? PARTS[part] : [0, 0, sheet.width, sheet.height]
  const point = (place: MapPlace) => (event: PointerEvent | FocusEvent) => {
    const frame = event.currentTarget.closest('[data-sheet]')?.getBoundingClientRect()
    const shape = event.currentTarget.getBoundingClientRect()
    if (!frame) return
    const [x, y] =
      'clientX' in event && event.clientX > 0
        ? [event.clientX, event.clientY - 14]
        : [shape.left + shape.width / 2, shape.top]
    setPointed({ place, x: x - frame.left, y: y - frame.top })
  }
  return (
    <div
      data-sheet
      className={clsx(
        'relative mx-auto',
        view === 'map' && (part === 'whole' ? 'max-w-[38rem]' : 'max-w-[30rem]'),
      )}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the links inside are what is operated; the keys lead from one to the next */}
      <svg
        viewBox={box.join(' ')}
        role="group"
        aria-label={t(`sheet.${view}`)}
        className="block h-auto w-full overflow-hidden stroke-surface select-none"
        strokeWidth={view === 'map' ? (part === 'whole' ? 1 : 0.5) : 0.7}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        onPointerLeave={() => setPointed(null)}
        onBlur={() => setPointed(null)}
      >
        <use href={`${sheet.file}#all`} className="stroke-line-strong/50 text-sunken" />
        {drawn.map((place) => (
          <Place
            key={place.value}
            page={page}
            sheet={sheet}
            place={place}
            shade={SHADES[shadeOf(place.count, shades)]}
            outline={view === 'world' ? 0.9 : part === 'whole' ? 2.5 : 1.2}
            tabbable={!hydrated || place.value === first?.value}
            titled={!hydrated}
            onPoint={point(place)}
          />
        ))}
      </svg>
      {view === 'map' && part === 'whole' ? <Archipelagos /> : null}
      {pointed ? <Tip pointed={pointed} /> : null}
      {view === 'map' && part !== 'whole' ? <ArchipelagoInset sheet={sheet} /> : null}
    </div>
  )
}

function Place({
  page: { query },
  sheet,
  place,
  shade,
  outline,
  tabbable,
  titled,
  onPoint,
}: {
  page: SearchPage
  sheet: MapSheet
  place: MapPlace
  shade: string | undefined
  outline: number
  tabbable: boolean
  titled: boolean
  onPoint: (event: PointerEvent | FocusEvent) => void
}) {
  const t = useTranslations('search.map')
  const { value, label, count, checked } = place
  const shape = `${sheet.file}#${sheet.shape(value)}`
  return (
    <Link
      to={searchPath(toggled(query, sheet.facet, value))}
      preventScrollReset
      rel="nofollow"
      data-place={value}
      tabIndex={tabbable ? undefined : -1}
      aria-label={t(checked ? 'chosen' : 'place', { name: label, count })}
      onPointerEnter={onPoint}
      onPointerMove={onPoint}
      onFocus={onPoint}
      className="group/place cursor-pointer outline-none"
    >
      {titled ? <title>{t('place', { name: label, count })}</title> : null}
      <use
        href={shape}
        className={clsx(
          shade,
          'transition-[color] duration-150 group-hover/place:opacity-80 group-focus-visible/place:stroke-ink group-focus-visible/place:[stroke-width:2.5]',
        )}
      />
      {checked ? (
        // A light line under the dark one: either of them stands out, on every shade and in both themes.
        <g className="pointer-events-none text-transparent">
          <use href={shape} strokeWidth={outline * 2.4} className="stroke-paper" />
          <use href={shape} strokeWidth={outline} className="stroke-ink" />
        </g>
      ) : null}
    </Link>
  )
}

/** The name and number of what the pointer or the keyboard is at. The links themselves say it to screen readers. */
function Tip({ pointed: { place, x, y } }: { pointed: Pointed }) {
  const t = useTranslations('search.map')
  const format = useFormatter()
  return (
    <div
      aria-hidden
      style={{ left: x, top: y }}
      className="pointer-events-none absolute z-10 -translate-x-1/2 -translate-y-full rounded-[6px] bg-ink px-2.5 py-1.5 text-sm whitespace-nowrap text-paper shadow-float"
    >
      <strong className="font-semibold">{place.label}</strong>{' '}
      <span className="tabular-nums">{place.count > 0 ? format.number(place.count) : t('none')}</span>
    </div>
  )
}

const ISLANDS = 'pointer-events-none absolute text-xs leading-4 font-medium text-muted'

/** Words on the map in the size of the page, however small the map is. */
function Archipelagos() {
  const t = useTranslations('search.map')
  return (
    <>
      <p className={`${ISLANDS} top-[52.5%] left-[62%]`}>{t('hoangSa')}</p>
      <p className={`${ISLANDS} top-[69%] left-[66%]`}>{t('truongSa')}</p>
    </>
  )
}

/** Both archipelagos beside a part of the mainland. */
function ArchipelagoInset({ sheet }: { sheet: MapSheet }) {
  const t = useTranslations('search.map')
  const boxes = [
    ['hoangSa', 'p48', '500 350 120 100'],
    ['truongSa', 'p56', '360 620 430 240'],
  ] as const
  return (
    <div className="pointer-events-none right-0 bottom-2 mt-3 flex gap-2 sm:absolute sm:mt-0">
      {boxes.map(([name, shape, box]) => (
        <figure key={name} className="rounded-control border border-line bg-surface/90 p-1">
          <svg viewBox={box} aria-hidden className="h-12 w-20 text-map-4">
            <use href={`${sheet.file}#${shape}`} />
          </svg>
          <figcaption className="text-center text-xs leading-4 text-muted">{t(name)}</figcaption>
        </figure>
      ))}
    </div>
  )
}
