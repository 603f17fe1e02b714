import {
  bothNames,
  foremost,
  isoDay,
  recognitionRecord,
  today as dayOf,
} from '#app/features/directory/index.ts'
import { findRecognitions, type Names } from '#app/features/directory/index.server.ts'
import type { App } from '#app/platform/app.ts'

import { lastDay } from '../need.ts'
import type { findOpenNeeds, NeedRow } from '../read-needs.repository.server.ts'
import type { Amount, NeedCard, Party, Price } from './need-page.ts'

type StoredParty = NeedRow['enterprise']
type Recognitions = Awaited<ReturnType<typeof findRecognitions>>

/** Says enterprises in the reader's language, with their seals. */
export async function partiesOf(
  app: Pick<App, 'db' | 'clock'>,
  names: Names,
  stored: readonly StoredParty[],
): Promise<(one: StoredParty) => Party> {
  const ids = [...new Set(stored.map(({ id }) => id))]
  const recognitions = ids.length > 0 ? await findRecognitions(app.db, ids, []) : []
  const today = dayOf(app.clock.now())
  return (one) => partyOf(names, one, recognitions, today)
}

function partyOf(names: Names, stored: StoredParty, recognitions: Recognitions, today: Date): Party {
  const [site] = stored.sites
  const own = recognitions.filter(
    ({ enterpriseId, product }) => enterpriseId === stored.id || product?.enterpriseId === stored.id,
  )
  return {
    slug: stored.slug,
    name: bothNames(names.language, stored.nameVi, stored.nameEn).name,
    place: site ? names.place(site) : null,
    demonstration: stored.origin === 'demonstration',
    published: stored.publishedAt !== null,
    seal: foremost(own.map((one) => recognitionRecord(one, names.language, today))),
  }
}

/** A number as the database gives it back. */
interface Stored {
  toNumber(): number
}

/** An amount in words; null where none is stated. */
export function amountOf(
  names: Names,
  stored: { quantity: Stored | null; unit: string | null; period: string | null },
): Amount | null {
  if (stored.quantity === null || stored.unit === null) return null
  const value = stored.quantity.toNumber()
  return {
    value,
    unit: names.unit(stored.unit, value),
    period: stored.period && names.unit(stored.period, 1),
  }
}

/** A price; null where none is stated. */
export function priceOf(value: Stored | null, currency: string | null): Price | null {
  return value === null || currency === null ? null : { value: value.toNumber(), currency }
}

/** Codes of the Harmonised System with their names. */
export function namedCodes(names: Names, codes: readonly string[]) {
  return codes.map((code) => ({ code, name: names.hs(code) }))
}

/** Where goods go, in words. */
export function destinationOf(
  names: Names,
  {
    destinationCountry: country,
    destinationProvince: province,
  }: {
    destinationCountry: string | null
    destinationProvince: string | null
  },
): string | null {
  return country && names.place({ country, province })
}

/** Needs as cards of a list. */
export async function needCards(
  app: Pick<App, 'db' | 'clock'>,
  names: Names,
  rows: Awaited<ReturnType<typeof findOpenNeeds>>,
): Promise<NeedCard[]> {
  const party = await partiesOf(
    app,
    names,
    rows.map(({ enterprise }) => enterprise),
  )
  return rows.map((row) => ({
    id: row.id,
    title: bothNames(names.language, row.titleVi, row.titleEn).name,
    visibility: row.visibility,
    enterprise: party(row.enterprise),
    amount: amountOf(names, row),
    price: priceOf(row.targetPrice, row.targetCurrency),
    codes: namedCodes(names, row.hsCodes),
    certificates: row.requiredCertificates.map((code) => names.certificate(code).label),
    destination: destinationOf(names, row),
    deadline: row.deadline && isoDay(row.deadline),
    expiresOn: lastDay(row.expiresAt),
    openedOn: isoDay(dayOf(row.at)),
  }))
}
