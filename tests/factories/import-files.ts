import { checkDigitOf } from '#reference/tax-codes.ts'

/** Letters of Windows-1258 that are not where Unicode has them; tones are marks of their own. */
const OWN_PLACES: Record<string, number> = {
  Ă: 0xc3,
  ă: 0xe3,
  Đ: 0xd0,
  đ: 0xf0,
  Ơ: 0xd5,
  ơ: 0xf5,
  Ư: 0xdd,
  ư: 0xfd,
  '\u0300': 0xcc,
  '\u0309': 0xd2,
  '\u0303': 0xde,
  '\u0301': 0xec,
  '\u0323': 0xf2,
}
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/u

/** The text as an old Vietnamese program writes it. */
export function windows1258(text: string): Uint8Array {
  const bytes: number[] = []
  for (const letter of text.normalize('NFC')) {
    const parts = letter.normalize('NFD')
    const tone = [...parts].find((mark) => TONES.test(mark))
    const base = [...parts]
      .filter((mark) => mark !== tone)
      .join('')
      .normalize('NFC')
    for (const sign of tone === undefined ? [letter] : [base, tone]) {
      const byte = OWN_PLACES[sign] ?? sign.codePointAt(0)!
      if (byte > 255) throw new Error(`Windows-1258 has no ${sign}`)
      bytes.push(byte)
    }
  }
  return Uint8Array.from(bytes)
}

/** Valid tax codes of nobody in particular, in order. */
export function taxCodes(count: number, from = 10_000_000): string[] {
  const codes: string[] = []
  for (let serial = from; codes.length < count; serial++) {
    const nine = `9${String(serial).padStart(8, '0')}`
    const digit = checkDigitOf(nine)
    if (digit !== null) codes.push(nine + digit)
  }
  return codes
}
