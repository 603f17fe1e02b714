import type { Names } from '#app/features/directory/index.server.ts'
import type { App } from '#app/platform/app.ts'
import { keptFor } from '#app/platform/kept-for.ts'
import { INDUSTRY_GROUPS } from '#reference/industry-groups.ts'

import type { CatalogueCounts, CatalogueGroup, CatalogueYear } from './catalogue.ts'
import { countCatalogue, countInvented, type StoredCount } from './catalogue.repository.server.ts'

type Reader = Pick<App, 'pool'>

/** A round is decided once a year: nobody misses the last minute. */
const stated = keptFor(60_000, (app: Reader) => countCatalogue(app, false))
const all = keptFor(60_000, (app: Reader) => countCatalogue(app, true))
const invented = keptFor(60_000, countInvented)

/** What the catalogue holds. */
export interface Holdings {
  totals(group: string | null): CatalogueCounts
  years(group: string | null): CatalogueYear[]
  /** Null for a year of which nothing is known. */
  year(year: number): CatalogueYear | null
  groups(names: Names, year: number | null): CatalogueGroup[]
  /** Invented recognitions of a year or of all, whether counted or not. */
  invented(year: number | null): number
}

const NOTHING = { products: 0, enterprises: 0, topTen: 0 }

/** Counts the catalogue. */
export async function readHoldings(app: Reader, demonstration: boolean): Promise<Holdings> {
  const [counts, made] = await Promise.all([demonstration ? all(app) : stated(app), invented(app)])
  const pick = (ofYear: boolean, ofGroup: boolean) =>
    counts.filter((count) => count.of_year === ofYear && count.of_group === ofGroup)
  const years = (group: string | null) =>
    pick(true, group !== null)
      .filter((count) => group === null || count.group === group)
      .flatMap(yearOf)
      .toSorted((a, b) => b.year - a.year)
  return {
    totals: (group) => countsOf(pick(false, group !== null).find((count) => count.group === group)),
    years,
    year: (wanted) => years(null).find(({ year }) => year === wanted) ?? null,
    groups: (names, year) => {
      const found = pick(year !== null, true).filter((count) => count.year === year)
      return INDUSTRY_GROUPS.map(({ code }) => {
        const count = found.find(({ group }) => group === code)
        return { code, name: names.group(code), entries: (count?.products ?? 0) + (count?.unnamed ?? 0) }
      })
    },
    invented: (year) =>
      year === null ? [...made.values()].reduce((sum, count) => sum + count, 0) : (made.get(year) ?? 0),
  }
}

function countsOf(count: StoredCount | undefined): CatalogueCounts {
  if (!count) return NOTHING
  const { products, enterprises, topTen } = count
  return { products, enterprises, topTen }
}

function yearOf(count: StoredCount): CatalogueYear[] {
  if (count.year === null) return []
  return [
    {
      year: count.year,
      ...countsOf(count),
      decision: count.decisions === 1 ? count.decision : null,
    },
  ]
}
