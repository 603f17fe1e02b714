const tones = [
  'bg-tone-1 text-tone-1-ink',
  'bg-tone-2 text-tone-2-ink',
  'bg-tone-3 text-tone-3-ink',
  'bg-tone-4 text-tone-4-ink',
  'bg-tone-5 text-tone-5-ink',
  'bg-tone-6 text-tone-6-ink',
] as const

/** A quiet ground and ink that always comes out the same for the same words. */
export function toneOf(words: string): string {
  let sum = 0
  for (const letter of words) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return tones[sum % tones.length] ?? tones[0]
}
