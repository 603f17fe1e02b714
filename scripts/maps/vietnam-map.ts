import source from '@svg-maps/vietnam'

import { nameKey } from '#reference/name-key.ts'
import { provinceOfFormerName } from '#reference/provinces.ts'

import { joinShapes } from './join-shapes.ts'
import { pathOf, type Ring, ringsOf } from './svg-path.ts'

// The package's own types name a package that does not exist.
const map: { viewBox: string; locations: { id: string; name: string; path: string }[] } = source as never

/** The two archipelagos and the provinces that administer them: Đà Nẵng and Khánh Hòa. */
const ARCHIPELAGOS: Record<string, string> = { hoangsa: '48', truongsa: '56' }

/** How the source writes names that the reference tables write otherwise. */
const NAMES: Record<string, string> = { tthue: 'Hue', hcm: 'Ho Chi Minh City', baria: 'Ba Ria - Vung Tau' }

/** Each shape of the source with the present province that it lies in. @throws for a name that no province has */
export function shapesOfProvinces(): { id: string; province: string; path: string }[] {
  return map.locations.map(({ id, name, path }) => {
    const province =
      ARCHIPELAGOS[id] ?? provinceOfFormerName(NAMES[id] ?? nameKey(name.replaceAll('–', ' ')))?.code
    if (!province) throw new Error(`no province is called ${name}`)
    return { id, province, path }
  })
}

/** Islands smaller than this on either side are drawn as a dot of the same size on every screen. */
const SMALLEST = 2.5

/** The map of the 34 provinces as an SVG file: one shape each, called `p01`; `all` is every one of them. */
export function drawVietnam(): string {
  const shapes = shapesOfProvinces()
  const mainland = joinShapes(
    shapes
      .filter(({ id }) => !(id in ARCHIPELAGOS))
      .map(({ province, path }) => ({ owner: province, rings: ringsOf(path) })),
    { snap: 0.22, tolerance: 0.45 },
  )
  const islands = shapes
    .filter(({ id }) => id in ARCHIPELAGOS)
    .map(({ province, path }) => ({ province, dots: dotsOf(ringsOf(path)) }))
  const drawn = [...mainland]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([province, rings]) => {
      const land = `<path d="${pathOf(rings)}"/>`
      const sea = islands
        .filter((island) => island.province === province)
        .map(
          ({ dots }) =>
            `<path d="${dots}" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round"/>`,
        )
      return `<g id="p${province}" fill="currentColor" stroke-linejoin="round">${land}${sea.join('')}</g>`
    })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${map.viewBox}">`,
    '<!-- Shapes of the former provinces: @svg-maps/vietnam, CC BY 4.0, joined into the 34 provinces and simplified. -->',
    '<g id="all">',
    ...drawn,
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

/** Islands as strokes along their length: small ones a dot, long reefs a line. */
function dotsOf(rings: readonly Ring[]): string {
  const round = (value: number) => Math.round(value * 10) / 10
  return rings
    .map((ring) => {
      const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)]
      const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
      if (Math.max(right - left, bottom - top) <= SMALLEST)
        return `M${round((left + right) / 2)} ${round((top + bottom) / 2)}h0`
      const points = ring.filter((_, index) => index % Math.ceil(ring.length / 8) === 0)
      return `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join(' ')}z`
    })
    .join('')
}
