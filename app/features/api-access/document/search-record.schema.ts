import { z } from 'zod'

import { wholeNumber } from '#app/features/public-records/index.ts'
import { FACETS, SORTS } from '#search/search-port.ts'

/** What GET /api/v1/search can be asked, as far as a document can say it. Any facet is a parameter as well. */
export const SearchParameters = z.object({
  q: z.string().max(500).optional(),
  kind: z.enum(['enterprise', 'product']).optional(),
  sort: z.enum(SORTS).optional(),
  page: wholeNumber(1, 10_000).optional(),
  limit: wholeNumber(1, 100).optional(),
  ...Object.fromEntries(FACETS.map((facet) => [facet, z.string().optional()])),
})

const Hit = z
  .looseObject({
    kind: z.enum(['enterprise', 'product']),
    id: z.string(),
    publicId: z.string().nullable(),
    slug: z.string(),
    url: z.url(),
    name: z.string(),
    nameEn: z.string().nullable(),
    industryGroup: z.string().nullable(),
    hsCodes: z.array(z.string()),
    vsicCodes: z.array(z.string()),
    roles: z.array(z.string()),
    recognisedYears: z.array(z.int()),
    topTen: z.boolean(),
    certificates: z.array(z.object({ standard: z.string(), expiresOn: z.iso.date().nullable() })),
    countries: z.array(z.string()),
    provinces: z.array(z.string()),
    languages: z.array(z.string()),
    exportMarkets: z.array(z.string()),
    origin: z.enum(['public_record', 'member', 'demonstration']),
    demonstration: z.boolean(),
    asOf: z.iso.date(),
    score: z.number(),
    highlights: z.array(
      z.object({
        field: z.string(),
        parts: z.array(z.object({ text: z.string(), match: z.boolean() })),
      }),
    ),
    why: z.array(
      z.object({ field: z.string(), by: z.string(), from: z.string().optional(), to: z.string().optional() }),
    ),
  })
  .meta({ id: 'SearchHit' })

/** What GET /api/v1/search answers with. */
export const SearchAnswerRecord = z
  .looseObject({
    total: z.int(),
    page: z.int(),
    limit: z.int(),
    kinds: z.object({ enterprise: z.int(), product: z.int() }),
    hits: z.array(Hit),
    facets: z.record(z.string(), z.array(z.object({ value: z.string(), count: z.int() }))),
    interpreted: z.looseObject({}),
    didYouMean: z.string().optional(),
    degraded: z.boolean(),
    ignored: z.array(z.string()),
  })
  .meta({ id: 'SearchAnswer' })
