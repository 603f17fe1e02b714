import { certificateStandardByCode, CERTIFICATE_STANDARDS } from '#reference/certificate-standards.ts'
import { countryName } from '#reference/countries.ts'
import { hsName } from '#reference/hs.ts'
import { processName } from '#reference/processes.ts'
import { provinceByCode, PROVINCES } from '#reference/provinces.ts'
import { tradeAgreementByCode } from '#reference/trade-agreements.ts'
import { unitByCode } from '#reference/units.ts'
import { vsicName } from '#reference/vsic.ts'

import type { Language } from '#app/locales/language.ts'

import type { Amount, Place } from '../engine/proposal.ts'
import type { Evidence, GapEvidence } from '../engine/reason.ts'
import type { ProposalGroup, Proposals } from '../finding/proposals.ts'

type Names = Record<string, string>

/** What codes are looked for in. */
interface Shown {
  countries: Proposals['countries']
  groups: readonly Pick<ProposalGroup, 'wish' | 'partners'>[]
}

/**
 * The names of all codes that a page of proposals shows, in one language, so that the browser need not carry the
 * reference tables. A code without a name is shown as it is.
 */
export interface Labels {
  countries: Names
  provinces: Names
  certificates: Names
  processes: Names
  /** For one and for more than one. */
  units: Record<string, { one: string; other: string }>
  languages: Names
  headings: Names
  activities: Names
  agreements: Names
}

/** Gathers the names that these proposals and their filters need. */
export function labelsFor(proposals: Shown, language: Language): Labels {
  const used = codesIn(proposals)
  const languageNames = new Intl.DisplayNames([language], { type: 'language' })
  return {
    countries: naming(used.countries, (code) => countryName(code, language)),
    provinces: naming(used.provinces, (code) => named(provinceByCode(code), language) ?? code),
    certificates: naming(used.certificates, (code) => certificateStandardByCode(code)?.label ?? code),
    processes: naming(used.processes, (code) => processName(code, language)),
    units: Object.fromEntries([...used.units].map((code) => [code, unitWords(code, language)])),
    languages: naming(used.languages, (code) => languageNames.of(code) ?? code),
    headings: naming(used.headings, (code) => hsName(code, language)),
    activities: naming(used.activities, (code) => vsicName(code, language)),
    agreements: naming(used.agreements, (code) => named(tradeAgreementByCode(code), language) ?? code),
  }
}

type Codes = Record<keyof Labels, Set<string>>

function codesIn(proposals: Shown): Codes {
  const codes: Codes = {
    countries: new Set(proposals.countries),
    provinces: new Set(PROVINCES.map((province) => province.code)),
    processes: new Set(),
    certificates: new Set(CERTIFICATE_STANDARDS.map((standard) => standard.code)),
    units: new Set(),
    languages: new Set(),
    headings: new Set(),
    activities: new Set(),
    agreements: new Set(),
  }
  for (const group of proposals.groups) {
    if (group.wish?.quantity) addAmount(codes, group.wish.quantity)
    for (const partner of group.partners) {
      for (const place of partner.places) addPlace(codes, place)
      for (const reason of partner.reasons) addEvidence(codes, reason.evidence)
      for (const gap of partner.gaps) addGap(codes, gap.evidence)
    }
  }
  return codes
}

function addEvidence(codes: Codes, evidence: Evidence): void {
  if (evidence.rule === 'codeCloseness') addCode(codes, evidence.offered)
  if (evidence.rule === 'activityCloseness') codes.activities.add(evidence.wanted).add(evidence.offered)
  if (evidence.rule === 'sharedLanguage') for (const each of evidence.languages) codes.languages.add(each)
  if (evidence.rule === 'exportExperience') codes.countries.add(evidence.country)
  if (evidence.rule === 'tradeAgreement') {
    codes.countries.add(evidence.partner).add(evidence.asker)
    for (const each of evidence.agreements) codes.agreements.add(each)
  }
  if (evidence.rule === 'capacityFit') {
    addAmount(codes, evidence.capacity)
    if (evidence.needed) addAmount(codes, evidence.needed)
  }
  if (evidence.rule === 'processMatch') for (const each of evidence.processes) codes.processes.add(each)
  if (evidence.rule === 'preferredRegion') addPlace(codes, evidence.place)
  if (evidence.rule === 'place') for (const each of [evidence.partner, evidence.asker]) addPlace(codes, each)
}

function addGap(codes: Codes, gap: GapEvidence): void {
  if ('capacity' in gap) addAmount(codes, gap.capacity)
  if ('minimum' in gap) addAmount(codes, gap.minimum)
  if ('needed' in gap && gap.needed) addAmount(codes, gap.needed)
  if (gap.howToClose === 'reconsiderDeclined') addCode(codes, gap.heading)
  if (gap.howToClose === 'stateProcesses') for (const each of gap.processes) codes.processes.add(each)
  if (gap.howToClose === 'arrangeInterpreter') {
    for (const each of [...gap.partner, ...gap.asker]) codes.languages.add(each)
  }
}

/** A sentence may name the subheading, its heading or its chapter. */
function addCode(codes: Codes, code: string): void {
  for (const digits of [2, 4, 6]) codes.headings.add(code.slice(0, digits))
}

function addAmount(codes: Codes, { unit, period }: Amount): void {
  codes.units.add(unit)
  if (period) codes.units.add(period)
}

function addPlace(codes: Codes, { country, province }: Place): void {
  codes.countries.add(country)
  if (province) codes.provinces.add(province)
}

function naming(codes: ReadonlySet<string>, nameOf: (code: string) => string): Names {
  return Object.fromEntries([...codes].map((code) => [code, nameOf(code)]))
}

function named(
  entry: { nameVi: string; nameEn: string } | undefined,
  language: Language,
): string | undefined {
  return language === 'vi' ? entry?.nameVi : entry?.nameEn
}

function unitWords(code: string, language: Language): { one: string; other: string } {
  const unit = unitByCode(code)
  if (!unit) return { one: code, other: code }
  return language === 'vi'
    ? { one: unit.nameVi, other: unit.nameVi }
    : { one: unit.nameEn, other: unit.pluralEn }
}
