import { isoDay, today as dayOf } from '#app/features/directory/index.ts'
import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { hsName } from '#reference/hs.ts'
import { INDUSTRY_GROUPS } from '#reference/industry-groups.ts'
import { HANOI, PROVINCES, provinceByCode } from '#reference/provinces.ts'

import type { GapsAddress } from './gap-choices.ts'
import { readGapsAddress } from './gaps-address.ts'
import { GAPS_PAGE_SIZE, type GapRow, type GapsPage, SEARCH_WEEKS } from './gaps-page.ts'
import {
  type DeclinedSum,
  readDeclined,
  readSupply,
  readUnmetSearches,
} from './read-gaps.repository.server.ts'
import { chooseGaps, type Declined, FEWEST_DECLINERS, type SupplyGap } from './supply-gap.ts'

type Reader = Pick<App, 'pool' | 'clock'>

/** Headings with little supply: who wants them, what was searched in vain, who was declined, for an address of the page. */
export async function readGaps(
  app: Reader,
  parameters: URLSearchParams,
  language: Language,
  rowsOnPage = GAPS_PAGE_SIZE,
): Promise<GapsPage> {
  const address = readGapsAddress(parameters)
  const { all, at, demonstration } = await gapsOf(app, address)
  const chosen = chooseGaps(all, address)
  const pages = Math.max(1, Math.ceil(chosen.length / rowsOnPage))
  const page = Math.min(address.page, pages)
  const name = (one: { nameVi: string; nameEn: string }) => (language === 'vi' ? one.nameVi : one.nameEn)
  const choices = (list: readonly { code: string; nameVi: string; nameEn: string }[]) =>
    list.map((one) => ({ value: one.code, label: name(one) }))
  return {
    address: { ...address, page },
    rows: chosen.slice((page - 1) * rowsOnPage, page * rowsOnPage).map((gap) => rowOf(gap, language)),
    total: chosen.length,
    pages,
    countedOn: at && isoDay(dayOf(at)),
    home: homeName(address, language),
    provinces: choices(PROVINCES).toSorted((a, b) => a.label.localeCompare(b.label, language)),
    groups: choices(INDUSTRY_GROUPS),
    demonstration,
  }
}

/** The gap of one heading, also where nothing is known of it. */
export async function gapOf(app: Reader, heading: string, address: GapsAddress) {
  const { all, at } = await gapsOf(app, address, heading)
  return { gap: all.find((one) => one.heading === heading) ?? emptyGap(heading), at }
}

/** The province from which makers are "here", by name: that of those who want, else the capital. */
export function homeName({ province }: GapsAddress, language: Language): string {
  const home = provinceByCode(province ?? HANOI)
  return (language === 'vi' ? home?.nameVi : home?.nameEn) ?? ''
}

export function rowOf(gap: SupplyGap, language: Language): GapRow {
  return { ...gap, name: hsName(gap.heading, language) }
}

async function gapsOf(app: Reader, { province, group }: GapsAddress, heading: string | null = null) {
  const since = isoDay(new Date(dayOf(app.clock.now()).getTime() - SEARCH_WEEKS * 7 * 86_400_000))
  const [{ sums, at }, searches, declined] = await Promise.all([
    readSupply(app, { province, group, home: province ?? HANOI }, heading),
    readUnmetSearches(app, since, group),
    readDeclined(app, heading),
  ])
  const gaps = new Map<string, SupplyGap>()
  const gapAt = (code: string) => {
    const gap = gaps.get(code) ?? emptyGap(code)
    gaps.set(code, gap)
    return gap
  }
  for (const sum of sums) {
    const elsewhere = sum.making - sum.here - sum.abroad
    Object.assign(gapAt(sum.heading), sum, { elsewhere })
  }
  for (const { heading: code, none, few } of searches) Object.assign(gapAt(code), { none, few })
  for (const [code, known] of declinedByHeading(declined)) gapAt(code).declined = known
  return { all: [...gaps.values()], at, demonstration: searches.some((one) => one.demonstration) }
}

/** Reasons only where enough enterprises stand behind them that none can be told from them. */
function declinedByHeading(sums: readonly DeclinedSum[]): Map<string, Declined> {
  const told = new Map<string, Declined>()
  for (const { heading, reason, times, enterprises } of sums)
    if (reason === null)
      told.set(heading, { times: enterprises < FEWEST_DECLINERS ? null : times, reasons: [] })
  for (const { heading, reason, times } of sums) {
    const known = told.get(heading)
    if (reason !== null && known && known.times !== null) known.reasons.push({ reason, times })
  }
  for (const { reasons } of told.values())
    reasons.sort((a, b) => b.times - a.times || (a.reason < b.reason ? -1 : 1))
  return told
}

function emptyGap(heading: string): SupplyGap {
  const counts = { wanting: 0, needing: 0, making: 0, here: 0, elsewhere: 0, abroad: 0, none: 0, few: 0 }
  return { heading, ...counts, declined: null }
}
