import { addDays } from './days.ts'
import type { EnterprisePlan } from './enterprise-plan.ts'
import { foreignPerson } from './foreign-countries.ts'
import { vietnamesePerson } from './invented-names.ts'
import { type Random, stableId } from './random.ts'
import type { SeedRecords } from './records.ts'
import { slugOf, type Words } from './words.ts'

const MARKETS: [country: string, weight: number][] = [
  ['JP', 16],
  ['KR', 14],
  ['US', 16],
  ['CN', 12],
  ['DE', 9],
  ['TW', 6],
  ['TH', 7],
  ['SG', 6],
  ['AU', 6],
  ['GB', 5],
  ['FR', 5],
  ['NL', 5],
  ['IN', 5],
  ['MY', 5],
  ['ID', 5],
  ['PH', 4],
  ['LA', 4],
  ['KH', 5],
  ['CA', 3],
  ['AE', 3],
  ['IT', 3],
  ['ES', 2],
  ['PL', 2],
]

/** Countries that the enterprise exports to; only makers do. */
export function marketsOf(plan: EnterprisePlan, random: Random): string[] {
  if (plan.kind !== 'maker') return []
  const markets = new Set<string>()
  if (plan.foreign && random.chance(0.75)) markets.add('VN')
  if (plan.foreign || random.chance(0.48)) {
    for (let count = random.int(1, 4); count > 0; count -= 1) markets.add(random.weighted(MARKETS))
  }
  markets.delete(plan.place.country)
  return [...markets]
}

/** Languages that it does business in, which follow from where it is and where it sells. */
export function languagesOf(plan: EnterprisePlan, markets: readonly string[], random: Random): string[] {
  const languages = new Set(plan.foreign ? [...plan.foreign.languages, 'en'] : ['vi'])
  if (plan.foreign && random.chance(0.2)) languages.add('vi')
  if (!plan.foreign && (markets.length > 0 || random.chance(0.35))) languages.add('en')
  if (!plan.foreign && markets.includes('JP') && random.chance(0.5)) languages.add('ja')
  if (!plan.foreign && markets.includes('KR') && random.chance(0.5)) languages.add('ko')
  if (!plan.foreign && (markets.includes('CN') || markets.includes('TW')) && random.chance(0.5))
    languages.add('zh')
  return [...languages]
}

const JOBS: Words[] = [
  ['Giám đốc kinh doanh', 'Sales director'],
  ['Trưởng phòng mua hàng', 'Purchasing manager'],
  ['Phó giám đốc', 'Deputy director'],
  ['Trưởng phòng phát triển thị trường', 'Business development manager'],
]

/** The one person who acts for an invented enterprise; without a password nobody can sign in as one. */
export function representativeOf(
  plan: EnterprisePlan,
  enterpriseId: string,
  serial: number,
  today: Date,
  random: Random,
) {
  const name = plan.foreign ? foreignPerson(plan.foreign, random) : vietnamesePerson(random)
  const [jobVi, jobEn] = random.pick(JOBS)
  const id = stableId(`${plan.key}/person`)
  const person: SeedRecords['people'][number] = {
    id,
    name,
    email: `${slugOf(name).replaceAll('-', '.')}.${serial}@demo.nhipcau.example`,
    emailVerified: true,
    language: plan.foreign ? 'en' : 'vi',
    timeZone: plan.foreign?.timeZone ?? 'Asia/Ho_Chi_Minh',
    demonstration: true,
    createdAt: addDays(today, -random.int(30, 500)),
  }
  const membership: SeedRecords['memberships'][number] = {
    id: stableId(`${plan.key}/membership`),
    personId: id,
    enterpriseId,
    role: 'owner',
    jobTitle: plan.foreign ? jobEn : jobVi,
  }
  return { person, membership }
}
