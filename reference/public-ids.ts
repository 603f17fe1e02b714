/**
 * Public, permanent ids with a check symbol, such as `NC-E-7K3M2Q4X-C`: on paper, over the telephone, in other systems.
 *
 * Digits are those of Crockford's base 32 (https://www.crockford.com/base32.html), which has no I, L, O and U. The check
 * symbol is Crockford's: the number modulo 37, taken over the letter of the kind and the eight digits together. 37 is a
 * prime above 32 of which 32 is a primitive root, so that every single wrong character and every exchange of two
 * characters, also of the check symbol itself, changes the remainder. Crockford has five more signs for the remainders
 * 32 to 36, which do not belong in an address: numbers with those are never given out.
 *
 * The database gives them out (`new_public_id`, migration 20261128050000): column defaults, so that no insert is without.
 */

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 8
const MODULUS = 37

/** What an id names, by its letter. */
export const PUBLIC_ID_KINDS = { E: 'enterprise', P: 'product', R: 'recognition' } as const
export type PublicIdLetter = keyof typeof PUBLIC_ID_KINDS
export type PublicIdKind = (typeof PUBLIC_ID_KINDS)[PublicIdLetter]

/** `id` is the form in which it is stored: capitals, with hyphens. */
export type ReadPublicId =
  | { state: 'right'; kind: PublicIdKind; id: string }
  /** Has the form of an id, and the check symbol does not fit: somebody has mistyped it. */
  | { state: 'mistyped' }
  /** Is something else altogether. */
  | { state: 'foreign' }

/** What an id looks like once it is read; for schemas and documents. */
export const PUBLIC_ID_PATTERN = `NC-[EPR]-[${DIGITS}]{${LENGTH}}-[${DIGITS}]`

const TYPED = /^NC[- ]?([0-9A-Z])[- ]?([0-9A-Z]{8})[- ]?([0-9A-Z])$/

/**
 * Reads an id as people type it: in small letters, without hyphens, with O for 0 and I or L for 1.
 * @returns `mistyped` for what has the form of an id and fails its check
 */
export function readPublicId(typed: string): ReadPublicId {
  const parts = TYPED.exec(typed.trim().toUpperCase())
  if (!parts) return { state: 'foreign' }
  const [kind = '', body = '', check = ''] = parts.slice(1).map(withoutLookalikes)
  if (!isLetter(kind) || checkSymbol(kind + body) !== check) return { state: 'mistyped' }
  return { state: 'right', kind: PUBLIC_ID_KINDS[kind], id: `NC-${kind}-${body}-${check}` }
}

/**
 * The id with these eight digits; null where its check symbol would be none of the 32 digits, or where they are no digits.
 * The rule that the database follows, for tests that hold it against this one.
 */
export function publicIdOf(letter: PublicIdLetter, body: string): string | null {
  if (body.length !== LENGTH) return null
  const check = checkSymbol(letter + body)
  return check === null ? null : `NC-${letter}-${body}-${check}`
}

function checkSymbol(characters: string): string | null {
  let remainder = 0
  for (const character of characters) {
    const digit = DIGITS.indexOf(character)
    if (digit < 0) return null
    remainder = (remainder * DIGITS.length + digit) % MODULUS
  }
  return DIGITS[remainder] ?? null
}

function withoutLookalikes(text: string): string {
  return text.replaceAll('O', '0').replaceAll(/[IL]/g, '1')
}

function isLetter(kind: string): kind is PublicIdLetter {
  return kind in PUBLIC_ID_KINDS
}
