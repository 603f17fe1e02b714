import type { Publication } from '../publication/publication.ts'
import type { Completeness, ProfilePoint } from './completeness.ts'
import type { Draft } from '../editing/draft.ts'
import type { CertificateRecord, FactRecord } from '../records/fact-record.ts'
import type { Role } from '../records/enterprise.ts'
import type { LocalText } from '../records/local-text.ts'

/** What a form states of abilities; tolerances belong to drawings. */
export const ABILITY_KINDS = ['capacity', 'minimum_order', 'lead_time'] as const
/** Abilities are kept with three decimals: less would be kept as nothing. */
export const LEAST_ABILITY = 0.001

/** Languages that business is done in, the most frequent ones; others stay as they were stated. */
export const SPOKEN_LANGUAGES = [
  'vi',
  'en',
  'zh',
  'ja',
  'ko',
  'de',
  'fr',
  'ru',
  'es',
  'th',
  'id',
  'it',
  'pt',
  'ar',
  'nl',
] as const

/** What is to be done about a profile, for those who act for the enterprise. */
export interface Upkeep {
  completeness: Completeness
  /** Whether the profile itself was confirmed more than a year ago. */
  old: boolean
  /** Own statements that are older than a year. */
  oldFacts: number
  expiredCertificates: number
  /** Certificates that end within 60 days. */
  endingCertificates: number
}

/** Kinds of places, the main one first. */
export const SITE_KINDS = ['head_office', 'factory', 'warehouse', 'office'] as const

/** A place where the enterprise works, as its form shows it. */
export interface OwnSite {
  id: string
  kind: (typeof SITE_KINDS)[number]
  /** In one line. */
  printed: string
  values: {
    kind: string
    country: string
    province: string
    commune: string
    street: string
    city: string
  }
}

/** A code and its name, to be chosen. */
export interface Option {
  value: string
  label: string
  group?: string
}

/** The values of the form, as it shows them first. */
export type ProfileValues = {
  roles: string[]
  industryGroup: string
  nameVi: string
  nameEn: string
  nameShort: string
  descriptionVi: string
  descriptionEn: string
  yearFounded: string
  sizeBand: string
  turnoverBand: string
  languages: string[]
  exportMarkets: string
  website: string
  contactName: string
  contactEmail: string
  contactPhone: string
  street: string
  commune: string
  province: string
  city: string
}

/** The page on which an enterprise keeps its profile. Days are ISO dates. */
export interface ProfilePage {
  slug: string
  name: LocalText
  asOf: string
  today: string
  publication: Publication
  upkeep: Upkeep
  /** Representatives may look, owners and editors change. */
  mayEdit: boolean
  version: number
  /** Who else saved last. */
  changedBy: string | null
  values: ProfileValues
  /** What the reader has typed and not saved. */
  draft: Draft | null
  draftForm: string
  /** Whether the main place is in Vietnam. */
  inVietnam: boolean
  abilities: (FactRecord & { product: LocalText | null; own: boolean })[]
  certificates: (CertificateRecord & { removable: boolean })[]
  sites: OwnSite[]
  products: Option[]
  choices: {
    roles: readonly Role[]
    groups: Option[]
    countries: Option[]
    provinces: Option[]
    languages: Option[]
    standards: Option[]
    units: Option[]
    periods: Option[]
  }
}

/** Where on the page of the profile each missing point is filled in; null for what the pages of products take. */
export const FIELD_OF: Record<ProfilePoint, string | null> = {
  products: null,
  codes: null,
  photos: null,
  description: 'descriptionVi',
  bothLanguages: 'descriptionEn',
  abilities: 'abilities',
  certificates: 'certificates',
  nameEn: 'nameEn',
  street: 'street',
  sizeBand: 'sizeBand',
  exportMarkets: 'exportMarkets',
  languages: 'languages',
  website: 'website',
  contacts: 'contactName',
  yearFounded: 'yearFounded',
}

/** The address of the page on which an enterprise keeps its profile, at a field of it. */
export function profilePath(slug: string, field?: string | null): string {
  return `/enterprises/${slug}/profile${field ? `#${field}` : ''}`
}

/** One's own page as everybody sees it, or will see it. */
export function previewPath(slug: string): string {
  return `/enterprises/${slug}?view=public`
}

const DONE = [
  'registered',
  'save',
  'discardDraft',
  'publish',
  'unpublish',
  'confirm',
  'ability',
  'certificate',
  'removeCertificate',
  'paper',
  'removePaper',
  'site',
  'removeSite',
] as const
/** What has just been done, as it stands in the address after it. */
export type ProfileDone = (typeof DONE)[number]

/** Whether an address says something that the page knows. */
export function isProfileDone(text: string | null): text is ProfileDone {
  return DONE.some((done) => done === text)
}
