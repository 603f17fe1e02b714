/**
 * Tax codes of Vietnam, which are the codes of enterprises as well (Law on Enterprises 2020, Article 29).
 *
 * Source: Circular 86/2024/TT-BTC, Article 5 (before it 105/2020/TT-BTC), on what the digits N1…N13 mean; the sum is that of
 * the module `vn.mst` of python-stdnum. Tested with published codes: 0100109106 (Viettel), 0100112437 (Vietcombank).
 */

/** By how much each of the first nine digits counts. */
const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const

/** Why a text is no tax code of Vietnam. */
export type TaxCodeFault =
  /** Neither ten digits nor thirteen. */
  | 'length'
  /** Twelve digits: the number of a person, under which households trade since July 2025. */
  | 'person'
  /** The tenth digit does not follow from the nine before it. */
  | 'check'
  /** The last three number a branch and begin with 001. */
  | 'branch'

/** A tax code in its one written form, or why it is none. */
export type ReadTaxCode = { code: string } | { fault: TaxCodeFault }

/**
 * Reads a tax code as people write it, with blanks, dots and a hyphen before the branch. The one form is of ten digits, or
 * of thirteen with a hyphen after the tenth: "0100109106-001".
 */
export function readTaxCode(typed: string): ReadTaxCode {
  const digits = typed.normalize('NFKC').replace(/[\s.\-–]/g, '')
  if (/^\d{12}$/.test(digits)) return { fault: 'person' }
  if (!/^\d{10}(\d{3})?$/.test(digits)) return { fault: 'length' }
  const own = digits.slice(0, 10)
  const branch = digits.slice(10)
  if (checkDigitOf(own) !== own.at(-1)) return { fault: 'check' }
  if (branch === '000') return { fault: 'branch' }
  return { code: branch === '' ? own : `${own}-${branch}` }
}

/** The digit that follows from the first nine; null where none does, because such codes are not given out. */
export function checkDigitOf(code: string): string | null {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(code[at]), 0)
  const digit = 10 - (sum % 11)
  return digit > 9 ? null : String(digit)
}

/** The code of the enterprise that a branch belongs to; the code itself where it is no branch. */
export function parentTaxCode(code: string): string {
  return /^\d{10}-\d{3}$/.test(code) ? code.slice(0, 10) : code
}

/** Letters, digits and the few signs between them, as registers of other countries print their numbers. */
const FOREIGN = /^[A-Z0-9][A-Z0-9 ./-]{2,28}[A-Z0-9]$/

/**
 * A number of another country's register in its one form, the country before it: "JP 0100-01-008846". Null when it is too
 * short, too long or has other signs.
 */
export function readForeignNumber(country: string, typed: string): string | null {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/\s+/g, ' ').trim()
  const number = plain.startsWith(`${country} `) ? plain.slice(3) : plain
  return FOREIGN.test(number) && /\d/.test(number) ? `${country} ${number}` : null
}
