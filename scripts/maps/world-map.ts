import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { geoArea, geoCentroid, geoEqualEarth, geoPath } from 'd3-geo'
import countries from 'i18n-iso-countries'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

import { COUNTRY_CODES, VIETNAM } from '#reference/countries.ts'

import { pathOf, ringsOf } from './svg-path.ts'

const WIDTH = 960
const HEIGHT = 440
/** The Pacific side in the middle, with Vietnam; the seam runs through the Atlantic, where it cuts the least. */
const MIDDLE = 152
/** On the sphere, in steradians: what is smaller has a dot beside its shape, large enough for a finger. */
const SMALL = 0.00012

/** Territories that the atlas has no shape for, by longitude and latitude. */
const ELSEWHERE: Record<string, [number, number]> = {
  AX: [20, 60.2],
  BQ: [-68.3, 12.2],
  BV: [3.4, -54.4],
  CC: [96.8, -12.2],
  CX: [105.6, -10.5],
  GF: [-53, 4],
  GI: [-5.35, 36.14],
  GP: [-61.5, 16.2],
  MQ: [-61, 14.6],
  RE: [55.5, -21.1],
  SJ: [18, 78.5],
  TK: [-171.8, -9.2],
  TV: [179.2, -8.5],
  UM: [166.6, 19.3],
  YT: [45.15, -12.8],
}

/** Hoàng Sa and Trường Sa, which no atlas at this scale draws. */
const ARCHIPELAGOS: [number, number][] = [
  [112, 16.5],
  [114, 10],
]

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>

function atlas(scale: '110m' | '50m') {
  const file = createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`)
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Atlas
  return feature(topology, topology.objects.countries).features.map((country) => ({
    country,
    code: country.id === undefined ? undefined : countries.numericToAlpha2(country.id),
  }))
}

/**
 * The world as an SVG file: every country of the reference table by its code (`JP`), as a shape, a dot, or both; `all` is
 * every one of them. Shapes without a code are land, and nothing else.
 */
export function drawWorld(): string {
  const shapes = atlas('110m').filter(({ code }) => code !== 'AQ')
  const fine = finestOf(atlas('50m'))
  const projection = geoEqualEarth()
    .rotate([-MIDDLE, 0])
    .fitSize([WIDTH, HEIGHT], {
      type: 'FeatureCollection',
      features: shapes.map(({ country }) => country),
    })
  const path = geoPath(projection)
  const outlineOf = (country: Country) => `<path d="${pathOf(ringsOf(path(country) ?? ''))}"/>`
  const drawn = COUNTRY_CODES.flatMap((code) => {
    const outline = shapes.filter((shape) => shape.code === code).map(({ country }) => outlineOf(country))
    const dots = dotsOf(code, shapes.find((shape) => shape.code === code)?.country, fine.get(code)).flatMap(
      (place) => {
        const at = projection(place)
        return at ? [dot(at)] : []
      },
    )
    return outline.length + dots.length > 0
      ? [
          `<g id="${code}" fill="currentColor" stroke-linejoin="round">${outline.join('')}${dots.join('')}</g>`,
        ]
      : []
  })
  const rest = shapes.filter(({ code }) => !code || !COUNTRY_CODES.includes(code))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    '<!-- Made with Natural Earth, by way of world-atlas; Equal Earth projection. -->',
    '<g id="all">',
    ...drawn,
    '<g fill="currentColor" stroke-linejoin="round">',
    ...rest.map(({ country }) => outlineOf(country)),
    '</g>',
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

type Country = ReturnType<typeof atlas>[number]['country']

/** The atlas has far islands of some countries under the same code; the largest shape is the country. */
function finestOf(all: ReturnType<typeof atlas>): Map<string, Country> {
  const largest = all.toSorted((a, b) => geoArea(a.country) - geoArea(b.country))
  return new Map(largest.flatMap(({ code, country }) => (code ? [[code, country] as const] : [])))
}

function dotsOf(code: string, shape: Country | undefined, fine: Country | undefined): [number, number][] {
  if (code === VIETNAM) return ARCHIPELAGOS
  const place = ELSEWHERE[code] ?? (fine && geoCentroid(fine))
  return place && (!shape || geoArea(shape) < SMALL) ? [place] : []
}

/** A line without length and with round ends is a dot that keeps its size however the map is scaled. */
function dot([x, y]: [number, number]): string {
  const d = `M${x.toFixed(1)} ${y.toFixed(1)}h0`
  const line = 'fill="none" stroke-linecap="round" vector-effect="non-scaling-stroke"'
  return `<path d="${d}" ${line} stroke="transparent" stroke-width="22"/><path d="${d}" ${line} stroke="currentColor" stroke-width="6"/>`
}
