import { useTranslations } from 'use-intl'

import { shadeOf, shadesOf } from '#app/features/directory/index.ts'
import { Heading } from '#app/ui/heading.tsx'

import { placeName } from './place-name.ts'
import type { SupplyChainPage } from './read-supply-chain.server.ts'
import { placesOf, type SupplyPlace } from './supply-chain.ts'

const SHADES = ['text-sunken', 'text-map-1', 'text-map-2', 'text-map-3', 'text-map-4', 'text-map-5']

/** Where the inputs can come from: Vietnam by province, and the world by country. */
export function ChainMaps({ page }: { page: SupplyChainPage }) {
  const t = useTranslations('supplyChain.maps')
  const places = placesOf(page.chain.inputs)
  const provinces = places.filter((place) => place.province !== null)
  const countries = places.filter((place) => place.country !== 'VN')
  return (
    <div className="grid gap-6 md:grid-cols-2">
      <ShadedMap
        title={t('vietnam')}
        file="/maps/vietnam.svg"
        viewBox="0 0 812 873"
        places={provinces}
        shapeOf={(place) => `p${place.province}`}
        page={page}
      />
      <ShadedMap
        title={t('world')}
        file="/maps/world.svg"
        viewBox="0 0 960 440"
        places={countries}
        shapeOf={(place) => place.country}
        page={page}
      />
    </div>
  )
}

function ShadedMap({
  title,
  file,
  viewBox,
  places,
  shapeOf,
  page,
}: {
  title: string
  file: string
  viewBox: string
  places: readonly SupplyPlace[]
  shapeOf: (place: SupplyPlace) => string
  page: SupplyChainPage
}) {
  const t = useTranslations('supplyChain')
  const shades = shadesOf(places.map((place) => place.suppliers))
  const top = places.slice(0, 5)
  return (
    <section className="rounded-card border border-line bg-surface p-4">
      <Heading level={3} look="label">
        {title}
      </Heading>
      <svg viewBox={viewBox} aria-hidden className="mt-3 block h-auto max-h-96 w-full stroke-surface">
        <use href={`${file}#all`} className="stroke-line-strong/50 text-sunken" />
        {places.map((place) => (
          <use
            key={shapeOf(place)}
            href={`${file}#${shapeOf(place)}`}
            className={SHADES[shadeOf(place.suppliers, shades)]}
          />
        ))}
      </svg>
      <p className="mt-3 text-sm text-muted">
        {top.length === 0
          ? t('nobody')
          : top.map((place) => `${placeName(place, page.names)} (${place.suppliers})`).join(' · ')}
      </p>
    </section>
  )
}
