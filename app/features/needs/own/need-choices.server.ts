import { printedHs, SPOKEN_LANGUAGES } from '#app/features/directory/index.ts'
import type { Names } from '#app/features/directory/index.server.ts'
import { CERTIFICATE_STANDARDS } from '#reference/certificate-standards.ts'
import { COUNTRY_CODES } from '#reference/countries.ts'
import { HS_HEADINGS } from '#reference/hs.ts'
import { INCOTERMS } from '#reference/incoterms.ts'
import { PROCESSES, processName } from '#reference/processes.ts'
import { PROVINCES } from '#reference/provinces.ts'
import { PERIODS, UNITS } from '#reference/units.ts'
import { VSIC_CLASSES } from '#reference/vsic.ts'

import { CURRENCIES } from '../need.ts'
import type { NeedChoices } from './own-need.ts'

/** The lists that the form of a need chooses from, in the reader's language and by name. */
export function needChoices(names: Names): NeedChoices {
  const vi = names.language === 'vi'
  const byLabel = (a: { label: string }, b: { label: string }) =>
    a.label.localeCompare(b.label, names.language)
  return {
    hs: HS_HEADINGS.map(({ code }) => ({ value: printedHs(code), label: names.hs(code) ?? code })),
    vsic: VSIC_CLASSES.map(({ code }) => ({ value: code, label: names.vsic(code) ?? code })),
    processes: PROCESSES.map(({ code }) => ({
      value: code,
      label: processName(code, names.language),
    })).toSorted(byLabel),
    certificates: CERTIFICATE_STANDARDS.map(({ code }) => ({
      value: code,
      label: names.certificate(code).label,
    })),
    units: UNITS.filter(({ dimension }) => dimension !== 'time').map((unit) => ({
      value: unit.code,
      label: vi ? unit.nameVi : unit.pluralEn,
    })),
    periods: PERIODS.map((code) => ({ value: code, label: names.unit(code, 1) })),
    incoterms: INCOTERMS.map((term) => ({
      value: term.code,
      label: `${term.code} – ${vi ? term.nameVi : term.nameEn}`,
    })),
    currencies: CURRENCIES.map((code) => ({ value: code, label: code })),
    countries: COUNTRY_CODES.map((code) => ({ value: code, label: names.country(code) })).toSorted(byLabel),
    provinces: PROVINCES.map(({ code }) => ({ value: code, label: names.province(code) })).toSorted(byLabel),
    languages: SPOKEN_LANGUAGES.map((code) => ({ value: code, label: names.spokenLanguage(code) })),
  }
}

/** A country ("JP") or a province ("VN-79") by name. */
export function regionName(names: Names, region: string): string {
  const [country = '', province] = region.split('-')
  return province === undefined ? names.country(country) : names.province(province)
}
