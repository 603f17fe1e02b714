import type { NamedCode, RecordLink } from '../enterprise/enterprise-page.ts'
import type { LocalText } from '../records/local-text.ts'
import type { PageHead } from '../page/page-head.ts'
import type { RecognitionRecord } from '../records/recognition-record.ts'

/** A real product with its newest recognition. */
export interface RecognisedProduct {
  slug: string
  name: LocalText
  group: NamedCode | null
  maker: RecordLink | null
  seal: RecognitionRecord
}

/** Everything that the home page shows. */
export interface HomePage {
  head: PageHead
  structuredData: object
  counts: {
    enterprises: number
    products: number
    provinces: number
    countries: number
    demonstration: number
  }
  groups: { code: string; name: string; products: number }[]
  recognised: RecognisedProduct[]
  /** Provinces and countries beside Hanoi with most enterprises, most first. */
  reach: { facet: 'province' | 'country'; code: string; name: string; enterprises: number }[]
  signedIn: boolean
  /** Acts for an enterprise. */
  member: boolean
}
