import type { Ability, CityEnterprise, Want } from './enterprises.ts'

/** How well a supplier truly answers a want, from 0 (not at all) to 3 (as wished). */
export type Grade = 0 | 1 | 2 | 3

/**
 * What a purchasing manager who knew everything would say. Nothing is said of how it could be found out: who makes the very
 * sort, holds the certificate, reaches the quantity, takes an order of that size and delivers in time is a 3; one thing
 * amiss that can be talked about makes a 2; another sort of the same kind, or half the quantity, a 1.
 */
export function gradeOf(buyer: CityEnterprise, want: Want, supplier: CityEnterprise): Grade {
  if (supplier.index === buyer.index || supplier.role === 'buyer') return 0
  if (want.excludes !== null && regionsOf(supplier).includes(want.excludes)) return 0
  const { certificate } = want
  if (
    certificate !== null &&
    !supplier.certificates.some(({ standard, valid }) => valid && standard === certificate)
  ) {
    return 0
  }
  const grades = supplier.abilities.map((ability) => gradeOfAbility(buyer, want, supplier, ability))
  return grades.reduce<Grade>((best, grade) => (grade > best ? grade : best), 0)
}

function gradeOfAbility(
  buyer: CityEnterprise,
  want: Want,
  supplier: CityEnterprise,
  ability: Ability,
): Grade {
  if (ability.kind.key !== want.kind.key) return 0
  if (ability.monthly < want.monthly) return ability.monthly < want.monthly / 2 ? 0 : 1
  if (ability.sort !== want.sort) return 1
  const amiss = [
    ability.smallestOrder > want.monthly,
    ability.leadDays > want.daysLeft,
    !buyer.languages.some((language) => supplier.languages.includes(language)),
    buyer.province !== null && buyer.province === supplier.province,
  ].filter(Boolean).length
  return amiss === 0 ? 3 : amiss === 1 ? 2 : 1
}

/** How gladly a supplier would meet the buyer: an order that it can take and that is worth it, in a shared language. */
export function welcomeOf(supplier: CityEnterprise, buyer: CityEnterprise, want: Want): Grade {
  const ability = supplier.abilities.find((each) => each.sort === want.sort)
  if (!ability || gradeOf(buyer, want, supplier) === 0) return 0
  if (want.monthly < ability.smallestOrder || want.monthly > ability.monthly) return 0
  const isWorthwhile = want.monthly / ability.monthly >= 0.01
  const speaks = buyer.languages.some((language) => supplier.languages.includes(language))
  return isWorthwhile && speaks ? 3 : isWorthwhile || speaks ? 2 : 1
}

function regionsOf({ country, province }: CityEnterprise): string[] {
  return province === null ? [country] : [country, `${country}-${province}`]
}
