import type { z } from 'zod'

import type { ProblemType } from '#app/platform/problem-types.ts'
import type { Scope } from '#app/platform/scopes.ts'

export const TAGS = ['enterprises', 'products', 'recognitions', 'search', 'reference', 'own'] as const
export type Tag = (typeof TAGS)[number]

/** A record whose id an example puts in place of `{id}`. */
export type ExampleRecord = 'enterprise' | 'product' | 'recognition'

/** A call that works as it stands on the data at hand, and what it answers with. */
export interface Example {
  /** Parameters; `$enterprise` and its like stand for the id of a record that exists. */
  query?: Record<string, string>
  body?: object
  /** Left out: the status of success. */
  status?: number
}

/** One call of the interface, as the document describes it. Its words stand in locales under the same name. */
export interface Operation {
  name: OperationName
  method: 'get' | 'post' | 'patch' | 'delete'
  path: string
  tag: Tag
  /** Of which record the id in the path is. */
  id?: ExampleRecord
  scope?: Scope
  /** Only with a token, whatever its scopes. */
  token?: true
  /** Headers that it reads besides those of every call; marked `!` where it must come. */
  headers?: readonly ('If-Match!' | 'Idempotency-Key')[]
  query?: z.ZodType
  body?: z.ZodType
  /** Null where success has no body. */
  answer: z.ZodType | null
  /** Left out: 200. */
  status?: number
  problems: readonly ProblemType[]
  examples: readonly Example[]
}

export type OperationName =
  | 'listEnterprises'
  | 'getEnterprise'
  | 'listProducts'
  | 'getProduct'
  | 'listRecognitions'
  | 'getRecognition'
  | 'search'
  | 'listStandards'
  | 'listProvinces'
  | 'getMe'
  | 'getOwnProfile'
  | 'patchOwnProfile'
  | 'addCertificate'
  | 'removeCertificate'
  | 'addProduct'
  | 'getOwnProduct'
  | 'patchOwnProduct'
  | 'removeOwnProduct'
