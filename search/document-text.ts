import { certificateStandardByCode } from '#reference/certificate-standards.ts'
import { countryName } from '#reference/countries.ts'
import { hsHeading } from '#reference/hs.ts'
import { industryGroupByCode } from '#reference/industry-groups.ts'
import { provinceByCode } from '#reference/provinces.ts'
import { vsicClass } from '#reference/vsic.ts'

import type { SearchDocument } from './documents.ts'
import { stripLegalForms } from './legal-forms.ts'
import type { HitReason } from './search-port.ts'
import { tokenise, type Token } from './tokens.ts'

/** A piece of text of a document, and the field that a reader knows it by. */
export interface DocumentText {
  field: HitReason['field']
  /** Which key of the document it came from, for highlights; a code or the like for texts that are not shown. */
  source: string
  text: string
}

function present(texts: readonly (string | null | undefined)[]): string[] {
  return [...new Set(texts.filter((text) => text !== null && text !== undefined && text !== ''))] as string[]
}

function texts(
  field: HitReason['field'],
  source: string,
  from: readonly (string | null | undefined)[],
): DocumentText[] {
  return present(from).map((text) => ({ field, source, text }))
}

/** Its own names: of an enterprise also short names and aliases. */
export function ownNames(document: SearchDocument): DocumentText[] {
  return [
    ...texts('name', 'name', [document.name]),
    ...texts('name', 'nameEn', [document.nameEn]),
    ...texts('otherName', 'otherNames', document.otherNames),
  ]
}

/** Names of what belongs to it: the maker of a product, the products of an enterprise. */
export function relatedNames(document: SearchDocument): DocumentText[] {
  const maker = document.enterprise
  return [
    ...texts('maker', 'enterprise', maker ? [maker.name, maker.nameEn, ...maker.otherNames] : []),
    ...texts('product', 'productNames', document.productNames),
  ]
}

/** Words that its codes and places stand for, in both languages. */
export function labels(document: SearchDocument): DocumentText[] {
  const group = document.industryGroup === null ? undefined : industryGroupByCode(document.industryGroup)
  return [
    ...texts('filter', 'industryGroup', [group?.nameVi, group?.nameEn]),
    ...document.hsCodes.flatMap((code) => {
      const heading = hsHeading(code)
      return texts('code', `hs ${code}`, [heading?.nameVi, heading?.nameEn])
    }),
    ...document.vsicCodes.flatMap((code) => {
      const entry = vsicClass(code)
      return texts('code', `vsic ${code}`, [entry?.nameVi, entry?.nameEn])
    }),
    ...document.certificates.flatMap(({ standard }) =>
      texts('filter', 'certificates', [certificateStandardByCode(standard)?.label]),
    ),
    ...document.provinces.flatMap((code) => {
      const province = provinceByCode(code)
      return texts('place', 'provinces', [province?.nameVi, province?.nameEn])
    }),
    ...document.countries.flatMap((code) =>
      texts('place', 'countries', [countryName(code, 'vi'), countryName(code, 'en')]),
    ),
    ...texts('place', 'placeNames', document.placeNames),
  ]
}

export function descriptions(document: SearchDocument): DocumentText[] {
  return [
    ...texts('description', 'descriptionVi', [document.descriptionVi]),
    ...texts('description', 'descriptionEn', [document.descriptionEn]),
  ]
}

/** The words of a name without its legal form; all its words when it has no others. */
export function properWords(name: string): Token[] {
  const tokens = tokenise(name)
  const { rest } = stripLegalForms(tokens)
  return rest.length > 0 ? rest : tokens
}
