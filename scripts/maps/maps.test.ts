import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { COUNTRY_CODES } from '#reference/countries.ts'
import { PROVINCES } from '#reference/provinces.ts'

import { joinShapes } from './join-shapes.ts'
import { pathOf, ringsOf } from './svg-path.ts'
import { drawVietnam, shapesOfProvinces } from './vietnam-map.ts'
import { drawWorld } from './world-map.ts'

const kept = (name: string) => readFileSync(new URL(`../../public/maps/${name}.svg`, import.meta.url), 'utf8')
const idsOf = (svg: string) => [...svg.matchAll(/<g id="([^"]+)"/g)].map(([, id]) => id)

describe('the map of Vietnam', () => {
  const shapes = shapesOfProvinces()

  test('puts each of the 63 former provinces and both archipelagos into exactly one of the 34', () => {
    expect(shapes).toHaveLength(65)
    expect(new Set(shapes.map(({ id }) => id)).size).toBe(65)
    for (const { code, former } of PROVINCES) {
      const islands = { '48': 1, '56': 1 }[code] ?? 0
      const owned = shapes.filter(({ province }) => province === code)
      expect(owned.length, code).toBe(former.length + islands)
    }
  })

  test('shows Hoàng Sa with Đà Nẵng and Trường Sa with Khánh Hòa', () => {
    expect(shapes.find(({ id }) => id === 'hoangsa')?.province).toBe('48')
    expect(shapes.find(({ id }) => id === 'truongsa')?.province).toBe('56')
  })

  test('has one shape for each province, and is the file that pages show', () => {
    expect(idsOf(drawVietnam())).toEqual(['all', ...PROVINCES.map(({ code }) => `p${code}`).sort()])
    expect(kept('vietnam')).toBe(drawVietnam())
  })
})

describe('the map of the world', () => {
  const world = drawWorld()

  test('has every country that can be chosen, by its shape, a dot or both', () => {
    const drawn = new Set(idsOf(world))
    expect(COUNTRY_CODES.filter((code) => !drawn.has(code) && !NOBODY_THERE.has(code))).toEqual([])
  })

  test('is the file that pages show', () => {
    expect(kept('world')).toBe(world)
  })
})

/** No enterprise has its seat in Antarctica; Kosovo has no number in the atlas and stays land without a name. */
const NOBODY_THERE = new Set(['AQ', 'XK'])

describe('joining shapes', () => {
  test('takes out the border between two shapes of one owner and keeps that between owners', () => {
    const square = (x: number) => ringsOf(`m ${x},0 1,0 0,1 -1,0 z`)
    const joined = joinShapes(
      [
        { owner: 'a', rings: square(0) },
        { owner: 'a', rings: square(1) },
        { owner: 'b', rings: square(2) },
      ],
      { snap: 0.1, tolerance: 0.05 },
    )
    expect(joined.get('a')!.map((ring) => ring.toSorted(([x, y], [u, v]) => x - u || y - v))).toEqual([
      [
        [0, 0],
        [0, 1],
        [2, 0],
        [2, 1],
      ],
    ])
    expect(pathOf(joined.get('b')!)).toBe('M2 0l1 0 0 1-1 0z')
  })
})
