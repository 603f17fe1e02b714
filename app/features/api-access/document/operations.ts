import type { z } from 'zod'

import {
  EnterpriseList,
  EnterpriseRecord,
  GetEnterprise,
  GetProduct,
  GetRecognition,
  ListEnterprises,
  ListProducts,
  ListProvinces,
  ListRecognitions,
  ListStandards,
  ProductList,
  ProductRecord,
  ProvinceList,
  RecognitionList,
  RecognitionRecord,
  StandardList,
} from '#app/features/public-records/index.ts'
import type { ProblemType } from '#app/platform/problem-types.ts'
import type { Scope } from '#app/platform/scopes.ts'

import { Me } from '../writing/me-record.schema.ts'
import { NewCertificate, OwnCertificate, OwnProfile, ProfilePatch } from '../writing/profile-record.schema.ts'
import { NewProduct, OwnProduct, ProductPatch } from '../writing/product-record.schema.ts'
import { SearchAnswerRecord, SearchParameters } from './search-record.schema.ts'

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

const LIST = ['invalid-request', 'too-many-requests'] as const
const OWN = ['unauthenticated', 'forbidden', 'not-found', 'mistyped-id', 'too-many-requests'] as const
const ONE = ['invalid-request', 'not-found', 'mistyped-id', 'too-many-requests'] as const

/** Every call, in the order in which it is read about. */
export const OPERATIONS: readonly Operation[] = [
  {
    name: 'listEnterprises',
    method: 'get',
    path: '/api/v1/enterprises',
    tag: 'enterprises',
    query: ListEnterprises,
    answer: EnterpriseList,
    problems: LIST,
    examples: [
      { query: { province: '01,31', role: 'producer', limit: '2' } },
      { query: { fields: 'nameVi,nameEn,url', demonstration: 'false', limit: '5' } },
    ],
  },
  {
    name: 'getEnterprise',
    method: 'get',
    path: '/api/v1/enterprises/{id}',
    tag: 'enterprises',
    id: 'enterprise',
    query: GetEnterprise,
    answer: EnterpriseRecord,
    problems: ONE,
    examples: [{}, { query: { fields: 'nameVi,certificates' } }],
  },
  {
    name: 'listProducts',
    method: 'get',
    path: '/api/v1/products',
    tag: 'products',
    query: ListProducts,
    answer: ProductList,
    problems: LIST,
    examples: [{ query: { enterprise: '$enterprise', limit: '2' } }, { query: { hs: '8544', limit: '3' } }],
  },
  {
    name: 'getProduct',
    method: 'get',
    path: '/api/v1/products/{id}',
    tag: 'products',
    id: 'product',
    query: GetProduct,
    answer: ProductRecord,
    problems: ONE,
    examples: [{}],
  },
  {
    name: 'listRecognitions',
    method: 'get',
    path: '/api/v1/recognitions',
    tag: 'recognitions',
    query: ListRecognitions,
    answer: RecognitionList,
    problems: LIST,
    examples: [{ query: { year: '2021', topTen: 'true', limit: '2' } }],
  },
  {
    name: 'getRecognition',
    method: 'get',
    path: '/api/v1/recognitions/{id}',
    tag: 'recognitions',
    id: 'recognition',
    query: GetRecognition,
    answer: RecognitionRecord,
    problems: ONE,
    examples: [{}],
  },
  {
    name: 'search',
    method: 'get',
    path: '/api/v1/search',
    tag: 'search',
    query: SearchParameters,
    answer: SearchAnswerRecord,
    problems: ['invalid-request', 'too-many-requests', 'unavailable'],
    examples: [
      { query: { q: 'den led', kind: 'product', limit: '1' } },
      { query: { q: 'HS 8544', province: '01', limit: '2' } },
    ],
  },
  {
    name: 'listStandards',
    method: 'get',
    path: '/api/v1/certificate-standards',
    tag: 'reference',
    query: ListStandards,
    answer: StandardList,
    problems: LIST,
    examples: [{ query: { field: 'food', limit: '3' } }],
  },
  {
    name: 'listProvinces',
    method: 'get',
    path: '/api/v1/provinces',
    tag: 'reference',
    query: ListProvinces,
    answer: ProvinceList,
    problems: LIST,
    examples: [{ query: { limit: '2' } }],
  },
  {
    name: 'getMe',
    method: 'get',
    path: '/api/v1/me',
    tag: 'own',
    token: true,
    answer: Me,
    problems: ['unauthenticated', 'too-many-requests'],
    examples: [{}],
  },
  {
    name: 'getOwnProfile',
    method: 'get',
    path: '/api/v1/enterprises/{id}/profile',
    tag: 'own',
    id: 'enterprise',
    scope: 'profile:read',
    answer: OwnProfile,
    problems: OWN,
    examples: [{}],
  },
  {
    name: 'patchOwnProfile',
    method: 'patch',
    path: '/api/v1/enterprises/{id}/profile',
    tag: 'own',
    id: 'enterprise',
    scope: 'profile:write',
    headers: ['If-Match!'],
    body: ProfilePatch,
    answer: OwnProfile,
    problems: ['invalid-request', ...OWN, 'stale', 'precondition-required', 'too-large'],
    examples: [{ body: { website: 'https://www.company.vn', exportMarkets: ['JP', 'KR'] } }],
  },
  {
    name: 'addCertificate',
    method: 'post',
    path: '/api/v1/enterprises/{id}/certificates',
    tag: 'own',
    id: 'enterprise',
    scope: 'profile:write',
    headers: ['Idempotency-Key'],
    body: NewCertificate,
    answer: OwnCertificate,
    status: 201,
    problems: ['invalid-request', ...OWN, 'conflict', 'unprocessable', 'too-large'],
    examples: [
      {
        body: {
          standard: 'iso-9001',
          number: 'VN-9001-0426',
          issuer: 'Certification body',
          issuedOn: '2026-03-01',
          expiresOn: '2029-02-28',
        },
      },
    ],
  },
  {
    name: 'removeCertificate',
    method: 'delete',
    path: '/api/v1/enterprises/{id}/certificates/{certificateId}',
    tag: 'own',
    id: 'enterprise',
    scope: 'profile:write',
    answer: null,
    status: 204,
    problems: [...OWN, 'conflict'],
    examples: [],
  },
  {
    name: 'addProduct',
    method: 'post',
    path: '/api/v1/enterprises/{id}/products',
    tag: 'own',
    id: 'enterprise',
    scope: 'products:write',
    headers: ['Idempotency-Key'],
    body: NewProduct,
    answer: OwnProduct,
    status: 201,
    problems: ['invalid-request', ...OWN, 'conflict', 'unprocessable', 'too-large'],
    examples: [
      {
        body: {
          nameVi: 'Đèn LED 40 W',
          nameEn: 'LED lamp 40 W',
          industryGroup: 'electrical-electronics',
          hsCodes: ['9405'],
          minimumOrder: { value: 500, unit: 'H87' },
        },
      },
    ],
  },
  {
    name: 'getOwnProduct',
    method: 'get',
    path: '/api/v1/enterprises/{id}/products/{productId}',
    tag: 'own',
    id: 'enterprise',
    scope: 'profile:read',
    answer: OwnProduct,
    problems: OWN,
    examples: [],
  },
  {
    name: 'patchOwnProduct',
    method: 'patch',
    path: '/api/v1/enterprises/{id}/products/{productId}',
    tag: 'own',
    id: 'enterprise',
    scope: 'products:write',
    headers: ['If-Match!'],
    body: ProductPatch,
    answer: OwnProduct,
    problems: ['invalid-request', ...OWN, 'stale', 'precondition-required', 'too-large'],
    examples: [],
  },
  {
    name: 'removeOwnProduct',
    method: 'delete',
    path: '/api/v1/enterprises/{id}/products/{productId}',
    tag: 'own',
    id: 'enterprise',
    scope: 'products:write',
    answer: null,
    status: 204,
    problems: [...OWN, 'conflict'],
    examples: [],
  },
]
