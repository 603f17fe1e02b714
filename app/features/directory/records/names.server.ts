import { createTranslator } from 'use-intl/core'

import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'
import { certificateStandardByCode } from '#reference/certificate-standards.ts'
import { countryName, VIETNAM } from '#reference/countries.ts'
import { hsChapter, hsHeading } from '#reference/hs.ts'
import { industryGroupByCode } from '#reference/industry-groups.ts'
import { legalFormByCode } from '#reference/legal-forms.ts'
import { provinceByCode } from '#reference/provinces.ts'
import { unitByCode } from '#reference/units.ts'
import { vsicClass } from '#reference/vsic.ts'
import { properWords } from '#search/document-text.ts'
import type { Facet } from '#search/search-port.ts'

import type { Role, SizeBand } from './enterprise.ts'

/** Names of codes in one language. Resolved on the server, so that the tables never travel to the browser. */
export interface Names {
  language: Language
  country(code: string): string
  province(code: string): string
  /** A site in two or three words: province in Vietnam, city and country elsewhere. */
  place(site: { country: string; province: string | null; city?: string | null }): string
  group(code: string): string
  certificate(code: string): { label: string; name: string | null }
  hs(code: string): string | null
  vsic(code: string): string | null
  /** "ki-lô-gam" or "kilograms" for counted things, the symbol for measures. */
  unit(code: string, amount: number): string
  legalForm(code: string): string
  spokenLanguage(code: string): string
  facetValue(facet: Facet, value: string): string
}

/** Name tables for a reader. Unknown codes come back as they are. */
export function namesIn(language: Language): Names {
  const pick = (entry: { nameVi: string; nameEn: string } | undefined) =>
    entry && (language === 'vi' ? entry.nameVi : entry.nameEn)
  const words = createTranslator({
    locale: language,
    messages: catalogueOf(language),
    namespace: 'directory',
  })
  const languageNames = new Intl.DisplayNames([language], { type: 'language' })
  const names: Omit<Names, 'facetValue'> = {
    language,
    country: (code) => countryName(code, language),
    province: (code) => pick(provinceByCode(code)) ?? code,
    place: ({ country, province, city }) => {
      if (country === VIETNAM) return province ? names.province(province) : countryName(country, language)
      return [city, countryName(country, language)].filter(Boolean).join(', ')
    },
    group: (code) => pick(industryGroupByCode(code)) ?? code,
    certificate: (code) => {
      const standard = certificateStandardByCode(code)
      return { label: standard?.label ?? code, name: pick(standard) ?? null }
    },
    hs: (code) => pick(hsHeading(code) ?? hsChapter(code)) ?? null,
    vsic: (code) => pick(vsicClass(code)) ?? null,
    unit: (code, amount) => {
      const unit = unitByCode(code)
      if (!unit) return code
      if (unit.dimension !== 'count' && unit.dimension !== 'time') return unit.symbol
      if (language === 'vi') return unit.nameVi
      return amount === 1 ? unit.nameEn : unit.pluralEn
    },
    legalForm: (code) => pick(legalFormByCode(code)) ?? code,
    spokenLanguage: (code) => languageNames.of(code) ?? code,
  }
  const facetValue = (facet: Facet, value: string): string => {
    switch (facet) {
      case 'industryGroup':
        return names.group(value)
      case 'role':
        return words(`roles.${value as Role}`)
      case 'recognised':
        return words('recognised')
      case 'topTen':
        return words('topTen')
      case 'country':
      case 'exportMarket':
        return names.country(value)
      case 'province':
        return names.province(value)
      case 'certificate':
        return names.certificate(value).label
      case 'hsChapter':
        return `${value} · ${names.hs(value) ?? value}`
      case 'language':
        return names.spokenLanguage(value)
      case 'sizeBand':
        return words(`sizes.${value as SizeBand}`)
      case 'recognisedYear':
        return value
    }
  }
  return { ...names, facetValue }
}

/** A name without its legal form, for monograms: "Công ty Cổ phần MISA" is "misa". */
export function properName(name: string): string {
  return properWords(name)
    .map((word) => word.text)
    .join(' ')
}
