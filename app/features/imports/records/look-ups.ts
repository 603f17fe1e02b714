import { countryOfName } from '#reference/countries.ts'
import { hsChapter, hsDigits } from '#reference/hs.ts'
import { INDUSTRY_GROUP_VERSIONS, INDUSTRY_GROUPS } from '#reference/industry-groups.ts'
import { nameKey } from '#reference/name-key.ts'
import { PERIODS, unitOfName } from '#reference/units.ts'
import { vsicClass } from '#reference/vsic.ts'

/** How many words a look-up remembers: columns of codes have few different ones. */
const MOST_REMEMBERED = 5000

/** The same look-up, which does the work once for each different text. */
export function remembered<T>(find: (typed: string) => T): (typed: string) => T {
  const known = new Map<string, T>()
  return (typed) => {
    const told = known.get(typed)
    if (told !== undefined || known.has(typed)) return told as T
    if (known.size >= MOST_REMEMBERED) known.clear()
    const found = find(typed)
    known.set(typed, found)
    return found
  }
}

/** Looks words of lists up in the form in which names are compared. */
function table<T>(words: readonly (readonly [value: T, words: string])[]): (typed: string) => T | undefined {
  const byKey = new Map(
    words.flatMap(([value, all]) => all.split('|').map((word) => [nameKey(word), value] as const)),
  )
  return remembered((typed) => byKey.get(nameKey(typed)))
}

/** What an enterprise does, in the words of lists. */
export const roleOf = table([
  ['producer', 'producer|nhà sản xuất|sản xuất|manufacturer|maker'],
  ['supplier', 'supplier|nhà cung cấp|nhà cung ứng|cung cấp|cung ứng'],
  ['buyer', 'buyer|người mua|bên mua|nhà nhập khẩu|importer|nhà phân phối'],
  ['investor', 'investor|nhà đầu tư'],
  ['association', 'association|hiệp hội|hội'],
])

/** Yes or no, as lists write it. */
export const answerOf = table([
  [true, 'true|yes|y|x|có|đúng|1|top 10|top10'],
  [false, 'false|no|n|không|0'],
])

export const recognitionStatusOf = table([
  ['recognised', 'recognised|recognized|được công nhận|công nhận|còn hiệu lực|valid'],
  ['expired', 'expired|hết hạn|hết hiệu lực'],
  ['revoked', 'revoked|thu hồi|bị thu hồi|đã thu hồi'],
])

export const languageOf = table([
  ['vi', 'vi|tiếng Việt|Việt|Vietnamese'],
  ['en', 'en|tiếng Anh|Anh|English'],
  ['zh', 'zh|tiếng Trung|Trung|tiếng Hoa|Hoa|Chinese'],
  ['ja', 'ja|tiếng Nhật|Nhật|Japanese'],
  ['ko', 'ko|tiếng Hàn|Hàn|Korean'],
  ['de', 'de|tiếng Đức|Đức|German'],
  ['fr', 'fr|tiếng Pháp|Pháp|French'],
  ['ru', 'ru|tiếng Nga|Nga|Russian'],
  ['es', 'es|tiếng Tây Ban Nha|Spanish'],
  ['th', 'th|tiếng Thái|Thái|Thai'],
  ['id', 'id|tiếng Indonesia|Indonesian'],
  ['it', 'it|tiếng Ý|Italian'],
  ['pt', 'pt|tiếng Bồ Đào Nha|Portuguese'],
  ['ar', 'ar|tiếng Ả Rập|Arabic'],
  ['nl', 'nl|tiếng Hà Lan|Dutch'],
])

const GROUPS = new Map<string, string>()
for (const { groups } of INDUSTRY_GROUP_VERSIONS) {
  for (const { current, nameVi, nameEn } of groups) {
    // A group of an older round counts where it went on as one.
    const [only, ...others] = current
    if (only && others.length === 0) for (const name of [nameVi, nameEn]) GROUPS.set(nameKey(name), only)
  }
}
for (const { code, nameVi, nameEn } of INDUSTRY_GROUPS)
  for (const name of [code, nameVi, nameEn]) GROUPS.set(nameKey(name), code)

/** The present industry group that a name of any round means. */
export const groupOf = remembered((typed: string): string | undefined => {
  const key = nameKey(typed)
  return GROUPS.get(key) ?? GROUPS.get(key.replace(/^(nhomnganh|nganh|nhom)/, ''))
})

/** The code of a country by its name in either language. */
export const countryCodeOf = remembered(countryOfName)

/** The first six digits of an HS code, or four. */
export function hsCodeOf(typed: string): string | undefined {
  const digits = hsDigits(typed.replace(/^hs\s*/i, ''))
  return digits && digits.length >= 4 && hsChapter(digits) ? digits.slice(0, 6) : undefined
}

export function vsicCodeOf(typed: string): string | undefined {
  return vsicClass(typed.replace(/\D/g, '').slice(0, 4))?.code
}

export function unitCodeOf(typed: string): string | undefined {
  return unitOfName(typed)?.code
}

/** A unit of time that a rate is given per. */
export function periodOf(typed: string): string | undefined {
  const code = unitOfName(typed.replace(/^(mỗi|một|per|\/)\s*/i, ''))?.code
  return PERIODS.find((period) => period === code)
}

/** The band of a number of employees; undefined for what is no such number. */
export function sizeBandOf(employees: number): string | undefined {
  if (!Number.isInteger(employees) || employees < 1 || employees > 10_000_000) return undefined
  if (employees < 10) return 'from_1_to_9'
  if (employees < 50) return 'from_10_to_49'
  if (employees < 200) return 'from_50_to_199'
  if (employees < 500) return 'from_200_to_499'
  return employees < 1000 ? 'from_500_to_999' : 'over_1000'
}

/** The band of a yearly turnover in VND; undefined for what can be none. */
export function turnoverBandOf(dong: number): string | undefined {
  if (!(dong >= 0 && dong < 1e17)) return undefined
  if (dong < 10e9) return 'under_10_billion'
  if (dong < 50e9) return 'from_10_to_50_billion'
  if (dong < 100e9) return 'from_50_to_100_billion'
  if (dong < 500e9) return 'from_100_to_500_billion'
  return dong < 1000e9 ? 'from_500_to_1000_billion' : 'over_1000_billion'
}
