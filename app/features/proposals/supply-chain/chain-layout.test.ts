import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { layoutOf, WIDTH } from './chain-layout.ts'
import type { SuppliedInput } from './supply-chain.ts'

const place = fc.record({
  country: fc.constantFrom('VN', 'JP', 'DE'),
  province: fc.constant(null),
  suppliers: fc.integer({ min: 1, max: 500 }),
})

const anyInput: fc.Arbitrary<SuppliedInput> = fc
  .uniqueArray(place, { selector: (each) => each.country, maxLength: 3 })
  .chain((places) =>
    fc.record({
      key: fc.uuid(),
      name: fc.constant({ vi: 'Đầu vào', en: 'Input' }),
      hsCodes: fc.constant(['8539']),
      suppliers: fc.constant(places.reduce((sum, each) => sum + each.suppliers, 0)),
      provinces: fc.constant(0),
      countries: fc.constant(places.length),
      places: fc.constant(places),
      named: fc.constant([]),
    }),
  )

describe('the picture of a supply chain', () => {
  test('holds every input once, inside its frame, and dashes those that nobody supplies', () => {
    fc.assert(
      fc.property(fc.array(anyInput, { maxLength: 14 }), (inputs) => {
        const layout = layoutOf(inputs)
        expect(layout.inputs.map((node) => node.of.key).toSorted()).toEqual(
          inputs.map((input) => input.key).toSorted(),
        )
        for (const { x, y } of [...layout.inputs, ...layout.places, layout.product]) {
          expect(x).toBeGreaterThan(0)
          expect(x).toBeLessThan(WIDTH)
          expect(y).toBeGreaterThan(0)
          expect(y).toBeLessThan(layout.height)
        }
        const dashed = layout.spokes.filter((spoke) => spoke.dashed).map((spoke) => spoke.key)
        const unsupplied = inputs.filter((input) => input.suppliers === 0).map((input) => input.key)
        expect(dashed.toSorted()).toEqual(unsupplied.toSorted())
        for (const arc of layout.arcs) expect(arc.thickness).toBeGreaterThanOrEqual(1.5)
      }),
      { numRuns: 200 },
    )
  })
})
