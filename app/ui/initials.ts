/**
 * One or two letters that stand for a name: the first letters of its first two words, in the name's own
 * letters. Give it the short or proper name without the legal form.
 */
export function initials(name: string): string {
  const words = name.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 1) return [...(words[0] ?? '')].slice(0, 2).join('').toLocaleUpperCase('vi')
  return words
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toLocaleUpperCase('vi')
}
