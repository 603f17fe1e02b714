import type { Role } from '../records/enterprise.ts'

/** What a profile says of an enterprise, as far as its completeness goes. */
export interface ProfileContent {
  roles: readonly Role[]
  nameEn: string | null
  descriptionVi: string | null
  descriptionEn: string | null
  yearFounded: number | null
  sizeBand: string | null
  languages: readonly string[]
  exportMarkets: readonly string[]
  website: string | null
  contactEmail: string | null
  contactPhone: string | null
  /** Of the main site. */
  street: string | null
  products: readonly { hsCodes: readonly string[]; photos: readonly unknown[] }[]
  /** Capacities, minimum orders, lead times, of the enterprise or of its products. */
  abilities: number
  /** Certificates in force. */
  certificates: number
}

interface Point {
  key: string
  stated: (profile: ProfileContent) => boolean
  /** Asked only of those who make or supply something. */
  ofMakers?: true
}

/** What buyers look for before they ask for a meeting, foremost first. */
const POINTS = [
  { key: 'products', ofMakers: true, stated: ({ products }) => products.length > 0 },
  { key: 'description', stated: (profile) => filled(profile.descriptionVi) || filled(profile.descriptionEn) },
  { key: 'abilities', ofMakers: true, stated: ({ abilities }) => abilities > 0 },
  { key: 'certificates', ofMakers: true, stated: ({ certificates }) => certificates > 0 },
  {
    key: 'photos',
    ofMakers: true,
    stated: ({ products }) => products.some(({ photos }) => photos.length > 0),
  },
  {
    key: 'bothLanguages',
    stated: (profile) => filled(profile.descriptionVi) && filled(profile.descriptionEn),
  },
  { key: 'nameEn', stated: ({ nameEn }) => filled(nameEn) },
  { key: 'street', stated: ({ street }) => filled(street) },
  { key: 'sizeBand', stated: ({ sizeBand }) => sizeBand !== null },
  { key: 'exportMarkets', ofMakers: true, stated: ({ exportMarkets }) => exportMarkets.length > 0 },
  { key: 'languages', stated: ({ languages }) => languages.length > 0 },
  {
    key: 'contacts',
    stated: ({ contactEmail, contactPhone }) => filled(contactEmail) || filled(contactPhone),
  },
  { key: 'website', stated: ({ website }) => filled(website) },
  { key: 'yearFounded', stated: ({ yearFounded }) => yearFounded !== null },
  {
    key: 'codes',
    ofMakers: true,
    stated: ({ products }) => products.every(({ hsCodes }) => hsCodes.length > 0),
  },
] as const satisfies readonly Point[]

/** A point that buyers look for. */
export type ProfilePoint = (typeof POINTS)[number]['key']

/** How much of what buyers look for a profile states, and what is missing, foremost first. */
export interface Completeness {
  stated: number
  of: number
  missing: ProfilePoint[]
}

/** Judges a profile by what its enterprise does: a buyer need not state a capacity. */
export function completenessOf(profile: ProfileContent): Completeness {
  const makes = profile.roles.length === 0 || profile.roles.some((role) => MAKERS.has(role))
  const asked = POINTS.filter(
    (point) =>
      (makes || !('ofMakers' in point)) && (!OF_PRODUCTS.has(point.key) || profile.products.length > 0),
  )
  const missing = asked.filter((point) => !point.stated(profile)).map(({ key }) => key)
  return { stated: asked.length - missing.length, of: asked.length, missing }
}

/** Points about products, asked once there are any. */
const OF_PRODUCTS = new Set<string>(['codes', 'photos'])

const MAKERS = new Set<Role>(['producer', 'supplier'])

function filled(text: string | null): boolean {
  return text !== null && text.trim() !== ''
}
