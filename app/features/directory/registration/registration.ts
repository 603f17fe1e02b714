import type { Role } from '../records/enterprise.ts'
import type { LocalText } from '../records/local-text.ts'
import type { Option } from '../profile/profile.ts'

/** An enterprise of the directory that may be the one that somebody is about to register. */
export interface SimilarEnterprise {
  /** What the way to its claim is named after. */
  slug: string
  name: LocalText
  otherName: LocalText | null
  taxCode: string | null
  /** From the street to the country, as far as known. */
  address: string | null
  /** Whether it has the same tax code: then it is the same. */
  same: boolean
  published: boolean
  /** Whether the reader acts for it already. */
  mine: boolean
}

/** The page on which an enterprise is looked for, and registered where it is new. */
export interface RegistrationPage {
  asked: { country: string; name: string; taxCode: string }
  inVietnam: boolean
  /** What is wrong with what was looked for, in words. */
  faults: { name: string | null; taxCode: string | null }
  /** What was found; null before anything was looked for. */
  similar: SimilarEnterprise[] | null
  /** Whether it can be registered: it was looked for without faults, and no other has its tax code. */
  free: boolean
  choices: { countries: Option[]; provinces: Option[]; groups: Option[]; roles: readonly Role[] }
}

/** The most enterprises that one person prepares at a time; a group registers its houses one after the other. */
export const MOST_UNPUBLISHED = 5

/** The address on which an enterprise is looked for and registered. */
export const REGISTRATION_PATH = '/enterprises/new'

/**
 * The address on which somebody says that they act for an enterprise. One that is not published is shown to those alone who
 * know its number.
 */
export function claimPath({
  slug,
  taxCode,
  published,
}: Pick<SimilarEnterprise, 'slug' | 'taxCode' | 'published'>): string {
  const query = published || taxCode === null ? '' : `?${new URLSearchParams({ code: taxCode }).toString()}`
  return `/enterprises/${slug}/claim${query}`
}
