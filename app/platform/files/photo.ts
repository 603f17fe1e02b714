/** What a page needs of a stored photo to show it without jumping. */
export interface Photo {
  key: string
  /** In pixels, upright. */
  width: number
  height: number
}

/** A photo with its words in the reader's language. */
export interface DescribedPhoto extends Photo {
  alt: string
}

/** Widths that a photo is kept in, smallest first. */
export const PHOTO_WIDTHS = [320, 640, 1280] as const
export type PhotoWidth = (typeof PHOTO_WIDTHS)[number]

/** The widths kept of a photo: none needs more than the first that holds all its pixels. */
export function widthsOf(width: number): PhotoWidth[] {
  const enough = PHOTO_WIDTHS.find((kept) => kept >= width) ?? PHOTO_WIDTHS.at(-1) ?? 0
  return PHOTO_WIDTHS.filter((kept) => kept <= enough)
}

/** The address of a photo in one of its widths; what is under it never changes. */
export function photoPath(key: string, width: PhotoWidth): string {
  return `/files/${key}/${width}.webp`
}

/** What an img element offers the browser to choose from; `src` is the middle one. */
export function photoSources({ key, width }: Photo): { src: string; srcSet: string } {
  const widths = widthsOf(width)
  const middle = widths.find((kept) => kept >= 640) ?? widths.at(-1) ?? PHOTO_WIDTHS[0]
  return {
    src: photoPath(key, middle),
    srcSet: widths.map((kept) => `${photoPath(key, kept)} ${Math.min(kept, width)}w`).join(', '),
  }
}

/** The width of a photo's file, when a name is one. */
export function photoWidthOf(name: string): PhotoWidth | null {
  return PHOTO_WIDTHS.find((width) => name === `${width}.webp`) ?? null
}
