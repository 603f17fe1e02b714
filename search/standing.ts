import type { SearchDocument } from './documents.ts'

/** Highest value of `standing`. */
export const MAX_STANDING = 100

/**
 * How a document stands among others that match equally well, from 0 to 100: recognition first (Top 10 and recent years
 * a little more), then where its facts come from, then how much of it is filled in. Legal form, size and alphabet do not
 * count.
 */
export function standing(document: SearchDocument): number {
  const newest = document.recognisedYears[0]
  const recognition =
    newest === undefined ? 0 : 30 + (document.topTen ? 8 : 0) + Math.min(7, Math.max(0, newest - 2018))
  const source = { public_record: 40, member: 30, demonstration: 0 }[document.origin]
  const filled = [
    document.nameEn !== null,
    document.descriptionVi !== null,
    document.descriptionEn !== null,
    document.hsCodes.length > 0,
    document.certificates.length > 0,
    document.countries.length > 0,
    document.languages.length > 0,
    document.kind === 'enterprise' ? document.productNames.length > 0 : document.enterprise !== null,
  ].filter(Boolean).length
  // The kind sought most comes first among equals.
  const kind = document.kind === 'product' ? 4 : 0
  return Math.min(MAX_STANDING, recognition + source + filled * 2 + kind)
}
