import type { DescribedPhoto } from '#app/platform/files/photo.ts'

import type { Origin, Role } from '../records/enterprise.ts'
import type { MeetingDoor, NamedCode } from '../enterprise/enterprise-page.ts'
import type { FactRecord } from '../records/fact-record.ts'
import type { LocalText } from '../records/local-text.ts'
import type { PageHead } from '../page/page-head.ts'
import type { RecognitionRecord } from '../records/recognition-record.ts'
import type { HitCard } from '../search/search-page.ts'

/** The maker as the product's page introduces it. */
export interface Maker {
  slug: string
  name: LocalText
  otherName: LocalText | null
  /** The short name, or the name without its legal form: for a monogram. */
  properName: string
  place: string | null
  roles: Role[]
  /** Labels of certificates that are valid today. */
  certificates: string[]
  meeting: MeetingDoor
}

/** One line of a specification. */
export interface Specification {
  label: LocalText
  value: string
  unit: string | null
}

/** Everything that the page of a product shows. Days are ISO dates. */
export interface ProductPage {
  head: PageHead
  structuredData: object
  slug: string
  /** Permanent, with a check symbol. */
  publicId: string
  name: LocalText
  otherName: LocalText | null
  description: LocalText | null
  origin: Origin
  asOf: string
  /** The day on which ages are told. */
  today: string
  source: { url: string; site: string } | null
  sourceNote: string | null
  group: NamedCode | null
  seal: RecognitionRecord | null
  recognitions: RecognitionRecord[]
  facts: FactRecord[]
  specifications: Specification[]
  photos: DescribedPhoto[]
  hs: { version: string; codes: NamedCode[] }
  vsic: { version: string; codes: NamedCode[] }
  codesNote: string | null
  /** Null when the source names only the product. */
  maker: Maker | null
  similar: HitCard[]
}
