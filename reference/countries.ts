import library from 'i18n-iso-countries'

import { nameKey } from './name-key.ts'

// Names are read from the package's language files, which only its Node entry loads.
// Pages therefore get country names from the server, and the browser never carries the tables.

/** All ISO 3166-1 alpha-2 codes. */
export const COUNTRY_CODES: readonly string[] = Object.keys(library.getAlpha2Codes()).sort()

export const VIETNAM = 'VN'

/** Everyday names where the package prints the formal or an unusual one. */
const EVERYDAY: Record<string, { vi?: string; en?: string }> = {
  AE: { vi: 'Các Tiểu vương quốc Ả Rập Thống nhất' },
  BN: { vi: 'Brunei', en: 'Brunei' },
  BO: { en: 'Bolivia' },
  CD: { vi: 'Cộng hòa Dân chủ Congo', en: 'Democratic Republic of the Congo' },
  CG: { vi: 'Congo', en: 'Congo' },
  CI: { vi: 'Bờ Biển Ngà', en: 'Ivory Coast' },
  CN: { en: 'China' },
  CZ: { vi: 'Séc', en: 'Czechia' },
  DO: { vi: 'Cộng hòa Dominica' },
  FM: { vi: 'Micronesia', en: 'Micronesia' },
  GB: { vi: 'Vương quốc Anh', en: 'United Kingdom' },
  HK: { vi: 'Hồng Kông (Trung Quốc)', en: 'Hong Kong (China)' },
  IR: { vi: 'Iran', en: 'Iran' },
  KW: { vi: 'Kuwait' },
  LA: { vi: 'Lào', en: 'Laos' },
  MD: { vi: 'Moldova', en: 'Moldova' },
  MK: { en: 'North Macedonia' },
  MO: { vi: 'Ma Cao (Trung Quốc)', en: 'Macao (China)' },
  MY: { vi: 'Malaysia' },
  PS: { vi: 'Palestine', en: 'Palestine' },
  RU: { vi: 'Nga', en: 'Russia' },
  SA: { vi: 'Ả Rập Xê Út' },
  SY: { vi: 'Syria', en: 'Syria' },
  TR: { en: 'Türkiye' },
  TW: { vi: 'Đài Loan (Trung Quốc)', en: 'Taiwan (China)' },
  TZ: { vi: 'Tanzania', en: 'Tanzania' },
  US: { vi: 'Hoa Kỳ', en: 'United States' },
  VA: { vi: 'Tòa thánh Vatican', en: 'Vatican City' },
}

/** What people type beside the names of the package. */
const ALIASES: [string, ...string[]][] = [
  ['AE', 'UAE', 'Dubai', 'Ả Rập Thống nhất'],
  ['AU', 'Ô-xtrây-li-a', 'Australia'],
  ['CN', 'Trung Hoa', 'PRC', 'Tàu'],
  ['CZ', 'Tiệp', 'Tiệp Khắc', 'Cộng hòa Séc'],
  ['DE', 'CHLB Đức', 'Deutschland'],
  ['ES', 'Spain'],
  ['FR', 'Pháp quốc'],
  ['GB', 'Anh', 'Anh quốc', 'England', 'Britain', 'UK'],
  ['HK', 'Hongkong', 'Hương Cảng'],
  ['ID', 'In-đô-nê-xi-a', 'Indo'],
  ['IT', 'Italia', 'I-ta-li-a'],
  ['JP', 'Nhật', 'Nippon'],
  ['KH', 'Cambodia', 'Cam-pu-chia'],
  ['KR', 'Hàn', 'Nam Hàn', 'Đại Hàn', 'Korea', 'South Korea'],
  ['LA', 'Lao'],
  ['MM', 'Miến Điện', 'Burma'],
  ['MY', 'Mã Lai', 'Ma-lai-xi-a'],
  ['NL', 'Holland'],
  ['NZ', 'Niu Di-lân'],
  ['PH', 'Phi-líp-pin', 'Philippine'],
  ['RU', 'Russia', 'Liên bang Nga'],
  ['SA', 'Ả Rập Saudi', 'Saudi'],
  ['SG', 'Xin-ga-po', 'Sing'],
  ['TH', 'Thái', 'Thailand'],
  ['TW', 'Đài Loan', 'Taiwan'],
  ['US', 'Mỹ', 'USA', 'America', 'Hợp chúng quốc Hoa Kỳ'],
  ['VN', 'Vietnam', 'Viet Nam'],
]

/** The everyday name of a country in one language; the code itself when it is unknown. */
export function countryName(code: string, language: 'vi' | 'en'): string {
  return EVERYDAY[code]?.[language] ?? library.getName(code, language) ?? code
}

/** Names and aliases of one country in both languages, for search. */
export function countryNames(code: string): string[] {
  const listed = (['vi', 'en'] as const).flatMap((language) => [
    countryName(code, language),
    ...(library.getName(code, language, { select: 'all' }) ?? []),
  ])
  const aliases = ALIASES.find(([aliased]) => aliased === code)?.slice(1) ?? []
  return [...new Set([...listed, ...aliases])]
}

const BY_NAME = new Map<string, string>()
for (const code of COUNTRY_CODES) {
  for (const name of countryNames(code)) if (!BY_NAME.has(nameKey(name))) BY_NAME.set(nameKey(name), code)
}
for (const [code, ...names] of ALIASES) for (const name of names) BY_NAME.set(nameKey(name), code)

/**
 * The code of the country that a person typed, in either language, with or without marks: "Nhật", "han quoc",
 * "USA", "Korea", or an alpha-2 code. Undefined when unknown.
 */
export function countryOfName(typed: string): string | undefined {
  return BY_NAME.get(nameKey(typed)) ?? COUNTRY_CODES.find((code) => code === typed.trim().toUpperCase())
}

/** Whether this is an ISO 3166-1 alpha-2 code. */
export function isCountryCode(code: string): boolean {
  return COUNTRY_CODES.includes(code)
}
