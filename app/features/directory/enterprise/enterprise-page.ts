import type { DescribedPhoto } from '#app/platform/files/photo.ts'

import type { Origin, Role, SizeBand, TurnoverBand } from '../records/enterprise.ts'
import type { CertificateRecord, FactRecord, Verification } from '../records/fact-record.ts'
import type { LocalText } from '../records/local-text.ts'
import type { ShownContacts } from '../contacts/contacts.ts'
import type { OfficialLevel } from '../records/official-level.ts'
import type { Upkeep } from '../profile/profile.ts'
import type { PageHead } from '../page/page-head.ts'
import type { RecognitionRecord } from '../records/recognition-record.ts'

/** A code with its name in the reader's language; the name is missing when the tables do not carry it. */
export interface NamedCode {
  code: string
  name: string | null
}

/** A link to a record. */
export interface RecordLink {
  slug: string
  name: LocalText
}

/** `unstated` is head office or factory: the programme's rule says that it is one of the two, and no source says which. */
export type SiteKind = 'head_office' | 'factory' | 'warehouse' | 'office' | 'unstated'

/** A place where an enterprise works, in words. */
export interface SiteRecord {
  id: string
  kind: SiteKind
  /** From the street to the country, as far as known. Streets and communes of Vietnam have Vietnamese names only. */
  address: LocalText[]
  /** District and province as printed on papers before 1 July 2025, where they differ. */
  former: LocalText | null
}

/** A product in a list of an enterprise. */
export interface ProductSummary {
  id: string
  slug: string
  name: LocalText
  group: NamedCode | null
  codes: NamedCode[]
  seal: RecognitionRecord | null
  facts: FactRecord[]
  photo: DescribedPhoto | null
}

/** What an enterprise looks for. Days are ISO dates. */
export interface NeedSummary {
  id: string
  title: LocalText
  description: LocalText | null
  codes: NamedCode[]
  amount: { value: number; unit: string; period: string | null } | null
  certificates: string[]
  incoterm: NamedCode | null
  destination: string | null
  deadline: string | null
  expiresOn: string
}

/** Whether a meeting can be asked for here: not with oneself, and not where nobody would answer. */
export type MeetingDoor = 'open' | 'nobody' | 'own' | 'membersOnly'

/** Everything that the page of an enterprise shows. Days are ISO dates. */
export interface EnterprisePage {
  head: PageHead
  structuredData: object
  slug: string
  /** Permanent, with a check symbol. */
  publicId: string
  name: LocalText
  otherName: LocalText | null
  otherNames: string[]
  /** The short name, or the name without its legal form: for a monogram. */
  properName: string
  roles: Role[]
  origin: Origin
  asOf: string
  /** The day on which ages are told. */
  today: string
  source: { url: string; site: string } | null
  sourceNote: string | null
  description: LocalText | null
  group: NamedCode | null
  place: string | null
  seal: RecognitionRecord | null
  profile: {
    taxCode: string | null
    legalForm: string | null
    yearFounded: number | null
    sizeBand: SizeBand | null
    turnoverBand: TurnoverBand | null
    languages: string[]
    exportMarkets: string[]
    website: { url: string; site: string } | null
  }
  facts: FactRecord[]
  sites: SiteRecord[]
  products: ProductSummary[]
  certificates: CertificateRecord[]
  recognitions: (RecognitionRecord & { product: RecordLink | null })[]
  needs: NeedSummary[]
  verification: Verification
  contacts: ShownContacts
  /** How far officers have looked. */
  official: OfficialLevel | null
  meeting: MeetingDoor
  /** Until then its own people alone see the page. */
  published: boolean
  /** One of its own people looks at it as everybody does. */
  preview: boolean
  /** Only for those who act for the enterprise. */
  upkeep: Upkeep | null
}
