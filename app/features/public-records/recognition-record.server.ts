import { isoDay } from '#app/features/directory/index.ts'

import type { StoredPublicRecognition } from './public-recognitions.repository.server.ts'
import type { RecognitionRecord } from './recognition-record.schema.ts'
import { addressOf, linkTo, type Site } from './record-address.ts'

/** A stored recognition as programs get it. A title whose last day has passed is expired, whatever its row says. */
export function recognitionRecord(
  stored: StoredPublicRecognition,
  site: Site,
  today: Date,
): RecognitionRecord {
  const { product, validTo } = stored
  const enterprise = stored.enterprise ?? product?.enterprise ?? null
  const past = stored.status === 'expired' || (validTo !== null && validTo < today)
  return {
    id: stored.publicId,
    url: addressOf(site, `/id/${stored.publicId}`),
    year: stored.yearTo,
    yearFrom: stored.yearFrom,
    topTen: stored.topTen,
    industryGroup: stored.industryGroup ?? product?.industryGroup ?? stored.enterprise?.industryGroup ?? null,
    product: product && linkTo(site, 'products', product),
    enterprise: enterprise && linkTo(site, 'enterprises', enterprise),
    decisionNumber: stored.decisionNumber,
    decisionIssuer: stored.decisionIssuer,
    decisionDate: dayOrNull(stored.decisionDate),
    validFrom: dayOrNull(stored.validFrom),
    validTo: dayOrNull(validTo),
    status: past ? 'expired' : 'recognised',
    origin: stored.origin,
    demonstration: stored.origin === 'demonstration',
    sourceUrl: stored.sourceUrl,
    basisNote: stored.basisNote,
    note: stored.note,
  }
}

function dayOrNull(day: Date | null): string | null {
  return day && isoDay(day)
}
