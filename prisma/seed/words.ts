/** The same words in both languages, Vietnamese first. */
export type Words = readonly [vi: string, en: string]

/** Both languages in one line, for columns that hold a note for every reader. */
export function inBothLanguages([vi, en]: Words): string {
  return `${vi} / ${en}`
}

/** With a capital first letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** With a small first letter, unless the first word is an abbreviation such as LED or PVC. */
export function uncapitalised(text: string): string {
  const second = text.charAt(1)
  if (second !== '' && second !== second.toLowerCase()) return text
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** Letters of the Latin alphabet without marks: "Nhạn Khuê" is "Nhan Khue". */
export function unmarked(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/ł/g, 'l')
    .replace(/Ł/g, 'L')
    .replace(/ø/g, 'o')
    .replace(/ı/g, 'i')
    .replace(/ß/g, 'ss')
}

/** The form used in addresses: "nhan-khue". */
export function slugOf(text: string): string {
  return unmarked(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** "gỗ, tre và mây" or "wood, bamboo and rattan". */
export function listed(items: readonly string[], and: 'và' | 'and'): string {
  if (items.length <= 1) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`
}

/** Sentences put one after the other, in each language. */
export function joined(sentences: readonly Words[]): Words {
  return [sentences.map(([vi]) => vi).join(' '), sentences.map(([, en]) => en).join(' ')]
}
