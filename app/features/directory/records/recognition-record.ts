import type { Language } from '#app/locales/language.ts'

import { localNote } from './local-text.ts'
import { isoDay } from './today.ts'

/** A recognition as the database holds it. Days are UTC midnight. */
export interface StoredRecognition {
  id: string
  yearFrom: number | null
  yearTo: number
  topTen: boolean | null
  decisionNumber: string | null
  decisionIssuer: string | null
  decisionDate: Date | null
  validFrom: Date | null
  validTo: Date | null
  status: 'recognised' | 'expired' | 'revoked'
  origin: 'public_record' | 'member' | 'demonstration'
  sourceUrl: string | null
  basisNote: string | null
  note: string | null
  product: { slug: string; nameVi: string; nameEn: string | null } | null
}

/** A recognition as pages show it. Days are ISO dates; what the source does not say is null. */
export interface RecognitionRecord {
  id: string
  yearFrom: number | null
  yearTo: number
  topTen: boolean
  decision: { number: string; issuer: string | null; date: string | null } | null
  validFrom: string | null
  validTo: string | null
  /** In force as far as the source says, ended by its term or by an expiry, or taken back. */
  standing: 'inForce' | 'ended' | 'revoked'
  demonstration: boolean
  source: { url: string; site: string } | null
  basisNote: string | null
  note: string | null
}

/** A recognition for a page in the reader's language, judged on a day. */
export function recognitionRecord(
  stored: StoredRecognition,
  language: Language,
  today: Date,
): RecognitionRecord {
  const { decisionNumber, decisionIssuer, decisionDate, validFrom, validTo, status, sourceUrl } = stored
  const over = status === 'expired' || (validTo !== null && validTo < today)
  return {
    id: stored.id,
    yearFrom: stored.yearFrom,
    yearTo: stored.yearTo,
    topTen: stored.topTen === true,
    decision: decisionNumber
      ? {
          number: decisionNumber,
          issuer: localNote(language, decisionIssuer),
          date: decisionDate && isoDay(decisionDate),
        }
      : null,
    validFrom: validFrom && isoDay(validFrom),
    validTo: validTo && isoDay(validTo),
    standing: status === 'revoked' ? 'revoked' : over ? 'ended' : 'inForce',
    demonstration: stored.origin === 'demonstration',
    source: sourceOf(sourceUrl),
    basisNote: localNote(language, stored.basisNote),
    note: localNote(language, stored.note),
  }
}

/** A link to a source and the name of the site it leads to; null for what is no web address. */
export function sourceOf(url: string | null): { url: string; site: string } | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return null
  return { url, site: hostname.replace(/^www\./, '') }
}

/** The recognition that a seal stands for: the newest one that was not taken back, one in force before one that ended. */
export function foremost(records: readonly RecognitionRecord[]): RecognitionRecord | null {
  const counted = records.filter((record) => record.standing !== 'revoked')
  const [first] = counted.toSorted(
    (a, b) =>
      Number(b.standing === 'inForce') - Number(a.standing === 'inForce') ||
      b.yearTo - a.yearTo ||
      Number(b.topTen) - Number(a.topTen),
  )
  return first ?? null
}
