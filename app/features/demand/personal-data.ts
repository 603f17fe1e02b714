import { hsHeading } from '#reference/hs.ts'
import { normaliseText } from '#search/normalise.ts'

/** Mail addresses and names of accounts, also as people write them to hide them from machines. */
const ADDRESS =
  /@|[([{]\s*at\s*[)\]}]|\b(gmail|yahoo|hotmail|outlook|icloud|zoho)\b\s*[.,]?\s*(com|vn|dot)?\b/u
/** Pages of people. */
const PROFILE =
  /\b(facebook|fb|zalo|linkedin|instagram|telegram|tiktok|wa|t)\s*\.\s*(com|me|vn)\b|\b(zalo|viber|whatsapp)\b/u
/** Digits with whatever people put between them. */
const DIGITS = /\p{Nd}(?:[^\p{L}\p{Nd}]*\p{Nd})*/gu
/** Telephone numbers have eight digits and more, tax codes ten or thirteen, identity cards nine or twelve, dates eight. */
const MOST_DIGITS = 6
const TARIFF_CODE = /^\d{4}\.\d{2}\.\d{2}(\.\d{2})?$/
const TARIFF_NAME = /\b(hs|hs code|mã hs|ma hs|taric|mã số hs)\s*:?\s*$/u

/**
 * What may be kept of the words of a search: the words themselves, with tariff codes shortened to six digits, or null when
 * anything in them looks like it belongs to a person. Then nothing of the words is kept, because what stands beside a
 * telephone number is often a name.
 */
export function withoutPersonalData(typed: string): string | null {
  const text = normaliseText(typed.replaceAll(/[\p{Cc}]+/gu, ' ')).trim()
  if (ADDRESS.test(text) || PROFILE.test(text)) return null
  let personal = false
  const kept = text.replace(DIGITS, (run: string, place: number) => {
    const digits = [...run].filter((letter) => /\p{Nd}/u.test(letter)).join('')
    if (digits.length <= MOST_DIGITS) return run
    if (isTariffCode(run, digits, text.slice(0, place))) return `${digits.slice(0, 4)}.${digits.slice(4, 6)}`
    personal = true
    return ''
  })
  return personal ? null : kept
}

function isTariffCode(run: string, digits: string, before: string): boolean {
  if (!/^\d{8}(\d{2})?$/.test(digits) || hsHeading(digits) === undefined) return false
  return TARIFF_CODE.test(run) || (TARIFF_NAME.test(before) && /^[\d. ]+$/.test(run))
}
