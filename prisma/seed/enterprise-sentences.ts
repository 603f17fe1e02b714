import { countryName } from '#reference/countries.ts'
import type { ProductFamily } from '#reference/product-families.ts'
import { provinceByCode } from '#reference/provinces.ts'

import type { EnterprisePlan } from './enterprise-plan.ts'
import { wishesOf } from './enterprise-wishes.ts'
import type { Random } from './random.ts'
import { joined, listed, uncapitalised, unmarked, type Words } from './words.ts'

/** What an enterprise states about itself, beyond its plan. */
export interface ProfileFacts {
  family: ProductFamily
  /** Kinds of its products, both languages, in lower case. */
  range: Words[]
  yearFounded: number | null
  /** Employees, in words: "từ 50 đến 199", "50 to 199". */
  employees: Words | null
  exportMarkets: string[]
}

function whereIs(plan: EnterprisePlan): Words {
  const province = plan.place.province === null ? undefined : provinceByCode(plan.place.province)
  if (province) return [province.nameVi, province.nameEn]
  const country = plan.place.country
  const [vi, en] = [countryName(country, 'vi'), countryName(country, 'en')]
  const city = plan.place.city
  return city === null || city === en ? [vi, en] : [`${city}, ${vi}`, `${city}, ${en}`]
}

function verbOf(family: ProductFamily): Words {
  if (family.series === 'service') return ['cung cấp', 'provides']
  return family.group === 'agro-food' ? ['chế biến', 'produces'] : ['sản xuất', 'makes']
}

function opening(plan: EnterprisePlan, facts: ProfileFacts, random: Random): Words {
  const name: Words = [plan.properName, plan.foreign ? plan.properName : unmarked(plan.properName)]
  const [placeVi, placeEn] = whereIs(plan)
  const goodsVi = uncapitalised(facts.family.nameVi)
  const goodsEn = uncapitalised(facts.family.nameEn)
  const [verbVi, verbEn] = verbOf(facts.family)
  if (plan.kind === 'buyer') {
    return [
      `${name[0]} mua và phân phối ${goodsVi} tại ${placeVi}.`,
      `${name[1]} buys and distributes ${goodsEn} in ${placeEn}.`,
    ]
  }
  if (plan.kind === 'investor') {
    return [
      `${name[0]} là nhà đầu tư ở ${placeVi}, quan tâm đến lĩnh vực ${goodsVi}.`,
      `${name[1]} is an investor in ${placeEn} with an interest in ${goodsEn}.`,
    ]
  }
  if (plan.kind === 'association') {
    return [
      `Hiệp hội tập hợp doanh nghiệp trong lĩnh vực ${goodsVi}, có văn phòng tại ${placeVi}.`,
      `The association brings together enterprises in ${goodsEn}, with an office in ${placeEn}.`,
    ]
  }
  return random.pick<Words>([
    [`${name[0]} ${verbVi} ${goodsVi} tại ${placeVi}.`, `${name[1]} ${verbEn} ${goodsEn} in ${placeEn}.`],
    [
      `Doanh nghiệp ở ${placeVi}, chuyên ${verbVi} ${goodsVi}.`,
      `An enterprise in ${placeEn} that specialises in ${goodsEn}.`,
    ],
  ])
}

function founding(facts: ProfileFacts): Words[] {
  if (facts.yearFounded === null || facts.employees === null) return []
  return [
    [
      `Thành lập năm ${facts.yearFounded}, doanh nghiệp có ${facts.employees[0]} lao động.`,
      `Founded in ${facts.yearFounded}, it employs ${facts.employees[1]} people.`,
    ],
  ]
}

function range(facts: ProfileFacts): Words[] {
  if (facts.range.length === 0) return []
  const [labelVi, labelEn] =
    facts.family.series === 'service' ? ['Danh mục', 'Offer'] : ['Mặt hàng', 'Product range']
  return [
    [
      `${labelVi}: ${facts.range.map(([vi]) => vi).join('; ')}.`,
      `${labelEn}: ${facts.range.map(([, en]) => en).join('; ')}.`,
    ],
  ]
}

function markets(plan: EnterprisePlan, facts: ProfileFacts): Words[] {
  if (plan.kind !== 'maker') return []
  const named = facts.exportMarkets.slice(0, 4)
  if (named.length > 0) {
    const countriesVi = listed(
      named.map((code) => countryName(code, 'vi')),
      'và',
    )
    const countriesEn = listed(
      named.map((code) => withArticle(countryName(code, 'en'))),
      'and',
    )
    return facts.family.series === 'service'
      ? [[`Khách hàng ở nước ngoài đến từ ${countriesVi}.`, `Its clients abroad are in ${countriesEn}.`]]
      : [[`Hàng được xuất sang ${countriesVi}.`, `It exports to ${countriesEn}.`]]
  }
  if (plan.foreign) return []
  return [
    [
      'Hiện phục vụ khách hàng trong nước và sẵn sàng xuất khẩu.',
      'It serves customers in Vietnam and is ready to export.',
    ],
  ]
}

function withArticle(country: string): string {
  return /^(United|Netherlands|Philippines)/.test(country) ? `the ${country}` : country
}

/** A profile of four to five sentences in both languages. */
export function describeEnterprise(plan: EnterprisePlan, facts: ProfileFacts, random: Random): Words {
  return joined([
    opening(plan, facts, random),
    ...founding(facts),
    ...range(facts),
    ...markets(plan, facts),
    random.pick(wishesOf(plan, facts.family)),
  ])
}
