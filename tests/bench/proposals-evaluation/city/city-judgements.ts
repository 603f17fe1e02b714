import type { CityEnterprise } from './enterprises.ts'
import { gradeOf, welcomeOf } from './truth.ts'

const HEADER = 'asker,about,partner,grade,partner_grade'

/** All that truly fits in the city, as a file of judgements: askers and partners by address, matters by their title. */
export function cityJudgements(city: readonly CityEnterprise[]): string {
  const lines = city.flatMap((buyer) =>
    buyer.wants.flatMap((want) =>
      city.flatMap((supplier) => {
        const grade = gradeOf(buyer, want, supplier)
        if (grade === 0) return []
        const cells = [buyer.slug, want.title.vi, supplier.slug, grade, welcomeOf(supplier, buyer, want)]
        return [cells.map((cell) => `"${String(cell)}"`).join(',')]
      }),
    ),
  )
  return `${[HEADER, ...lines].join('\n')}\n`
}
