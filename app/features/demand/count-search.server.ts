import type { Actor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { defineBatch } from '#app/platform/batches.server.ts'

import { foundBand } from './demand.ts'
import { headingOfQuery } from './heading-of-query.ts'
import { prepareHeadingVocabulary } from './heading-vocabulary.ts'
import { isCounted } from './offer-receipt.server.ts'
import { queryText } from './query-text.ts'
import { readReceipt } from './receipt.server.ts'
import type { SearchReceipt } from './receipt.ts'
import { writeCounted, type CountedSearch } from './record-demand.repository.server.ts'
import { searcherCountry } from './searcher-country.ts'
import { weekOf } from './weeks.ts'

/** Who asks and from where, for as long as it waits in memory: a second. */
interface Searcher {
  actor: Actor
  address: string
  headers: Headers
}

interface Settled {
  receipt: SearchReceipt
  opened: boolean
  /** The account, else address and browser. Never written: the database gets hashes of it. */
  who: string
  enterpriseId: string | null
  country: string
  at: Date
}

const settledSearches = defineBatch<Settled>({
  name: 'demand',
  everyMs: 1000,
  most: 2000,
  write: writeSettled,
})

/**
 * Counts a search that somebody stayed on, or whose result they opened. It costs the request no query: what is counted
 * waits in memory for up to a second and is then added to the sums of the week in one transaction.
 */
export function countSearch(
  app: App,
  { actor, address, headers }: Searcher,
  settled: { receipt: string; opened?: '1' | undefined },
): void {
  if (!isCounted(actor, headers)) return
  const receipt = readReceipt(app, settled.receipt)
  if (!receipt) return
  const proxyHeader = app.env.trustProxy > 0 ? app.env.countryHeader : undefined
  app.batches.add(settledSearches, {
    receipt,
    opened: settled.opened === '1',
    who: actor.personId ?? `${address} ${headers.get('user-agent') ?? ''}`,
    enterpriseId: actor.memberships[0]?.enterpriseId ?? null,
    country: searcherCountry(headers, proxyHeader),
    at: app.clock.now(),
  })
}

async function writeSettled(app: App, settled: readonly Settled[]): Promise<void> {
  await prepareHeadingVocabulary()
  const counted: CountedSearch[] = []
  for (const { receipt, opened, who, enterpriseId, country, at } of settled) {
    const kept = queryText(receipt.q)
    // Words that may not be kept are not read for what they mean either, but a chosen group still says something.
    const { heading, group } = headingOfQuery(kept?.wording ?? '', receipt.goods, receipt.groups)
    counted.push({
      week: weekOf(at),
      query: kept && { ...kept, filters: receipt.filters },
      heading: heading ?? '',
      industryGroup: group ?? '',
      enterpriseId,
      country,
      found: foundBand(receipt.total),
      opened,
      who,
      // What was typed stands in the hash alone, so that the same search counts once also where its words are not kept.
      about: `${receipt.q.toLowerCase()}\n${receipt.filters}`,
    })
    if (counted.length % 50 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  await writeCounted(app, counted)
}
