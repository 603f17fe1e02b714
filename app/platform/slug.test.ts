import fc from 'fast-check'
import { expect, test } from 'vitest'

import { slugText } from './slug.ts'

test.each([
  ['  co khi & duc (ha noi) ', 'co-khi-duc-ha-noi'],
  ['mot hai ba bon nam sau', 'mot-hai-ba-bon-nam'],
  ['株式会社', ''],
])('%s in an address is %s', (text, slug) => expect(slugText(text, 19)).toBe(slug))

test('words between single hyphens, none at either end, and not too long', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.integer({ min: 1, max: 80 }),
      (text, most) => {
        const slug = slugText(text, most)
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
        expect(slug.length).toBeLessThanOrEqual(most)
      },
    ),
  )
})
