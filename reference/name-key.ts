/**
 * The form in which names are compared: lower case, without marks, letters and digits only.
 * Only for look-ups in small closed tables; two different names may share a key, so it never identifies anything.
 */
export function nameKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ĐđÐð]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
