import type { WebhookEvent } from '#app/features/webhooks/index.ts'
import type { ProblemType } from '#app/platform/problem-types.ts'
import type { Scope } from '#app/platform/scopes.ts'

import type { OperationName, Tag } from '../document/operation.ts'

/** A parameter or a field, in words. */
export interface DescribedField {
  name: string
  /** Such as `integer`, or the values that there are. */
  type: string
  text: string
  required: boolean
  /** Where a parameter goes: `path`, `query`, `header`. */
  place?: string
}

/** One call as it is read about. */
export interface OperationCard {
  name: OperationName
  method: string
  path: string
  summary: string
  text: string
  scope: Scope | null
  needsToken: boolean
  parameters: DescribedField[]
  /** Fields of the body; null where none is sent. */
  body: DescribedField[] | null
  /** Fields of one record of the answer. */
  answer: DescribedField[]
  /** Calls that work as they stand, on the records at hand. */
  examples: { method: string; path: string; status: number; body: string | null }[]
}

/** Everything that the page for developers says, out of the document of the interface. */
export interface DevelopersPage {
  publicUrl: string
  callsPerMinute: number
  tags: { name: Tag; title: string; operations: OperationCard[] }[]
  problems: { type: ProblemType; status: number; text: string }[]
  events: { name: WebhookEvent; key: string }[]
}
