/** The boxes of the form, one phrase a line, with what each says of its phrases. */
export const BOXES = [
  { name: 'vi', language: 'vi', narrower: false },
  { name: 'en', language: 'en', narrower: false },
  { name: 'narrowerVi', language: 'vi', narrower: true },
  { name: 'narrowerEn', language: 'en', narrower: true },
] as const
export type BoxName = (typeof BOXES)[number]['name']

/** Phrases of a box: one a line; also "a = b" and "a; b", as people write lists. */
export function linesOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/[\n\r;=|]+/)
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)
}
