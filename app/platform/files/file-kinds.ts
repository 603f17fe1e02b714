/** What may be handed in as a photo, by its content. */
export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const

/** What may be handed in as a document, by its content. */
export const DOCUMENT_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const

/** Pictures of some telephones, which browsers cannot show. */
export const PHONE_PICTURE_TYPES: readonly string[] = ['image/heic', 'image/heif', 'image/heic-sequence']

export const MOST_PHOTO_BYTES = 15_000_000
/** More pixels than any camera's picture that is meant for a page; a small file can claim far more. */
export const MOST_PHOTO_PIXELS = 60_000_000
/** Narrower ones are blurred on any screen. */
export const FEWEST_PHOTO_PIXELS = 200
export const MOST_DOCUMENT_BYTES = 20_000_000

const SUFFIXES: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

/** What the name of a file of this type ends in. */
export function suffixOf(mediaType: string): string {
  return SUFFIXES[mediaType] ?? 'bin'
}

/** The address of a document. */
export function documentPath({ key, name }: { key: string; name: string }): string {
  return `/files/${key}/${encodeURIComponent(name)}`
}

/** The size of a file as people read it: `420 kB`, `1,4 MB`. */
export function fileSize(bytes: number, number: (value: number) => string): string {
  return bytes < 1_000_000
    ? `${number(Math.max(1, Math.round(bytes / 1000)))} kB`
    : `${number(Math.round(bytes / 100_000) / 10)} MB`
}

/** A name to save a file under: the sender's, without what could mislead, ending as its content says. */
export function safeName(given: string, mediaType: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const stem = last
    .replace(/\.[^.]*$/, '')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"<>:|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100)
    .trim()
  return `${stem === '' ? 'file' : stem}.${suffixOf(mediaType)}`
}
