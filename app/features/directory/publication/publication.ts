/** What must stand in a profile before everybody sees it: without it nobody could tell whether to meet. */
export const PUBLICATION_POINTS = ['roles', 'industryGroup', 'place', 'description'] as const
export type PublicationPoint = (typeof PUBLICATION_POINTS)[number]

/** Where an enterprise stands on the way to everybody's eyes. */
export interface Publication {
  published: boolean
  /** ISO date. */
  since: string | null
  missing: PublicationPoint[]
  /** Whether it may be hidden: what was recognised stays public. */
  mayHide: boolean
  /** Why an administrator keeps it from the public; null when nobody does. */
  withheld: string | null
}

interface Stated {
  roles: readonly string[]
  industryGroup: string | null
  descriptionVi: string | null
  descriptionEn: string | null
  sites: readonly { country: string; province: string | null }[]
}

/** What is missing before a profile can be published, foremost first. */
export function missingForPublication(profile: Stated): PublicationPoint[] {
  const stated: Record<PublicationPoint, boolean> = {
    roles: profile.roles.length > 0,
    industryGroup: profile.industryGroup !== null,
    place: profile.sites.some(({ country, province }) => country !== 'VN' || province !== null),
    description: [profile.descriptionVi, profile.descriptionEn].some((text) => (text ?? '').trim() !== ''),
  }
  return PUBLICATION_POINTS.filter((point) => !stated[point])
}

/** Where on the page of the profile each missing point is filled in. */
export const FIELD_OF_POINT: Record<PublicationPoint, string> = {
  roles: 'roles',
  industryGroup: 'industryGroup',
  place: 'province',
  description: 'descriptionVi',
}
