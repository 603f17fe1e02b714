const WORDS =
  /\s*(nghìn tỷ|nghìn tỉ|tỷ|tỉ|triệu|tr|billions?|bn|millions?|mn)?\s*(việt nam đồng|đồng|vnđ|vnd|đ|người|ngày|days?|people|employees)?\.?$/iu

/** How much the words of a heading or a cell multiply a number by: "tỷ đồng" is 10⁹. 1 where there are none. */
export function multipleOf(words: string): number {
  const text = words.toLowerCase().normalize('NFC')
  if (/nghìn t[ỷỉ]/.test(text)) return 1e12
  if (/t[ỷỉ](?=[\s),/]|$)|billion|\bbn\b/.test(text)) return 1e9
  if (/triệu|million|\bmn\b|^tr$/.test(text)) return 1e6
  return 1
}

/** "1.200 tỷ đồng" is 1.200 and 10⁹; the multiple is null where the cell does not say one. */
export function withoutWords(text: string): { digits: string; multiple: number | null } {
  const found = WORDS.exec(text)
  const multiple = found?.[1]
  return {
    digits: text.slice(0, found?.index ?? text.length),
    multiple: multiple === undefined ? null : multipleOf(multiple),
  }
}
