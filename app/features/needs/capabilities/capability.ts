import type { LocalText, Option } from '#app/features/directory/index.ts'

import type { Amount } from '../page/need-page.ts'

/** How many processes an enterprise offers. */
export const MOST_CAPABILITIES = 60

/** A process that is offered, in words. */
export interface ShownCapability {
  id: string
  process: string
  detail: LocalText | null
  toleranceMm: number | null
  free: Amount | null
  /** ISO day. */
  asOf: string
}

/** The page on which an enterprise keeps the processes that it offers. */
export interface CapabilitiesPage {
  slug: string
  name: LocalText
  mayEdit: boolean
  capabilities: ShownCapability[]
  /** ISO day. */
  today: string
  choices: { processes: Option[]; units: Option[]; periods: Option[] }
}

const DONE = ['add', 'remove', 'restore'] as const
/** What has just been done, as it stands in the address after it. */
export type CapabilityDone = (typeof DONE)[number]

/** Whether an address says something that the page knows. */
export function isCapabilityDone(text: string | null): text is CapabilityDone {
  return DONE.some((done) => done === text)
}

/** The address of the processes that an enterprise offers. */
export function capabilitiesPath(slug: string): string {
  return `/enterprises/${slug}/capabilities`
}
