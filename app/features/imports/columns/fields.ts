import { nameKey } from '#reference/name-key.ts'

import type { ImportKind } from '../import-kind.ts'
import { HEADINGS } from './headings.ts'

/** What kind of value a column holds: decides what is found out about it before its rows are read. */
export type FieldType = 'line' | 'text' | 'list' | 'number' | 'day' | 'code'

/** Something that a row can state. */
export interface Field {
  key: FieldKey
  type: FieldType
  /** A row without it is refused. */
  required?: boolean
  /** Headings that mean it, compared without marks, case and punctuation; the first two are the field's own names. */
  headings: readonly string[]
  /** The same in the form in which they are compared. */
  headingKeys: readonly string[]
}

export type FieldKey = keyof typeof HEADINGS

type Plan = readonly (readonly [key: FieldKey, type: FieldType, required?: 'required'])[]

const ENTERPRISE_REFERENCE: Plan = [
  ['taxCode', 'code'],
  ['enterpriseId', 'line'],
]

const PLANS: Record<ImportKind, Plan> = {
  enterprises: [
    ['taxCode', 'code'],
    ['externalId', 'line'],
    ['nameVi', 'line', 'required'],
    ['nameEn', 'line'],
    ['nameShort', 'line'],
    ['aliases', 'list'],
    ['roles', 'list'],
    ['industryGroup', 'code'],
    ['yearFounded', 'number'],
    ['employees', 'number'],
    ['turnover', 'number'],
    ['languages', 'list'],
    ['exportMarkets', 'list'],
    ['website', 'line'],
    ['descriptionVi', 'text'],
    ['descriptionEn', 'text'],
    ['address', 'line'],
    ['commune', 'line'],
    ['formerDistrict', 'line'],
    ['province', 'code'],
    ['country', 'code'],
    ['city', 'line'],
    ['asOf', 'day'],
    ['sourceUrl', 'line'],
    ['sourceNote', 'text'],
  ],
  products: [
    ...ENTERPRISE_REFERENCE,
    ['externalId', 'line'],
    ['nameVi', 'line', 'required'],
    ['nameEn', 'line'],
    ['descriptionVi', 'text'],
    ['descriptionEn', 'text'],
    ['industryGroup', 'code'],
    ['hsCodes', 'list'],
    ['vsicCodes', 'list'],
    ['capacity', 'number'],
    ['capacityUnit', 'code'],
    ['capacityPeriod', 'code'],
    ['minimumOrder', 'number'],
    ['minimumOrderUnit', 'code'],
    ['leadTime', 'number'],
    ['asOf', 'day'],
    ['sourceUrl', 'line'],
    ['sourceNote', 'text'],
  ],
  certificates: [
    ...ENTERPRISE_REFERENCE,
    ['standard', 'code', 'required'],
    ['number', 'line', 'required'],
    ['issuer', 'line', 'required'],
    ['issuedOn', 'day', 'required'],
    ['expiresOn', 'day'],
    ['scopeVi', 'line'],
    ['scopeEn', 'line'],
  ],
  recognitions: [
    ...ENTERPRISE_REFERENCE,
    ['externalId', 'line'],
    ['product', 'line'],
    ['productId', 'line'],
    ['yearFrom', 'number'],
    ['year', 'number', 'required'],
    ['industryGroup', 'code'],
    ['topTen', 'code'],
    ['decisionNumber', 'line'],
    ['decisionIssuer', 'line'],
    ['decisionDate', 'day'],
    ['validFrom', 'day'],
    ['validTo', 'day'],
    ['status', 'code'],
    ['sourceUrl', 'line'],
    ['sourceNote', 'text'],
  ],
}

/** The form in which headings are compared: "Mã số thuế (*)" and "MA SO THUE" are the same. */
export function headingKey(heading: string): string {
  return nameKey(heading)
}

/** What rows of a kind can state, in the order in which templates show it. */
export function fieldsOf(kind: ImportKind): readonly Field[] {
  return FIELDS[kind]
}

/** Whether rows of this kind can state it. */
export function isFieldOf(kind: ImportKind, key: string): key is FieldKey {
  return FIELDS[kind].some((field) => field.key === key)
}

const FIELDS = Object.fromEntries(
  Object.entries(PLANS).map(([kind, plan]) => [
    kind,
    plan.map(([key, type, required]) => ({
      key,
      type,
      headings: HEADINGS[key].split('|'),
      headingKeys: HEADINGS[key].split('|').map(headingKey),
      ...(required ? { required: true } : {}),
    })),
  ]),
) as unknown as Record<ImportKind, readonly Field[]>
