import type { Language } from '#app/locales/language.ts'
import type { DescribedPhoto } from '#app/platform/files/photo.ts'

import type { StoredPhoto } from './directory.repository.server.ts'

/** A photo of a product with its words in the reader's language, or in the other where those are missing. */
export function photoRecord(
  { fileKey, width, height, altVi, altEn }: StoredPhoto,
  language: Language,
): DescribedPhoto {
  return { key: fileKey, width, height, alt: language === 'en' ? (altEn ?? altVi) : altVi }
}
