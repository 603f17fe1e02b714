import { bothNames, isoDay, today as dayOf } from '#app/features/directory/index.ts'
import type { Language } from '#app/locales/language.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import type { BrokerPage, PairLine } from './broker-page.ts'
import type { BrokerAddress } from './broker-path.ts'
import { PAIR_STATES } from './pair-state.ts'
import { findBrokers, findPairs, type PairRow } from './read-pairs.repository.server.ts'

const A_PAGE = 25
const LAST_PAGE = 1000

/** The pairs that officers bring together, by the filters of the address; what is due stands first. */
export async function readBroker(
  app: Pick<App, 'pool' | 'clock'>,
  actor: SignedInActor,
  parameters: URLSearchParams,
  language: Language,
  rowsOnPage = A_PAGE,
): Promise<BrokerPage> {
  const address = readBrokerAddress(parameters)
  const [{ rows, counts, due }, officers] = await Promise.all([
    findPairs(app.pool, address, {
      today: isoDay(dayOf(app.clock.now())),
      skip: (address.page - 1) * rowsOnPage,
      take: rowsOnPage,
    }),
    findBrokers(app.pool),
  ])
  const total = counts
    .filter(({ state }) => address.state === null || state === address.state)
    .reduce((sum, { count }) => sum + count, 0)
  const lines = rows.map((row) => lineOf(row, language))
  const pages = Math.ceil(total / rowsOnPage)
  return { address, counts, due, officers, reader: actor.personId, lines, pages }
}

function readBrokerAddress(parameters: URLSearchParams): BrokerAddress {
  const officer = parameters.get('officer') ?? ''
  return {
    state: PAIR_STATES.find((one) => one === parameters.get('state')) ?? null,
    officer: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(officer) ? officer : null,
    page: Math.min(Math.max(Math.trunc(Number(parameters.get('page')) || 1), 1), LAST_PAGE),
  }
}

function lineOf(row: PairRow, language: Language): PairLine {
  const { id, state, followUpOn, due, officer } = row
  return {
    id,
    state,
    first: bothNames(language, row.firstVi, row.firstEn).name,
    second: bothNames(language, row.secondVi, row.secondEn).name,
    followUpOn,
    due,
    officer,
    since: isoDay(dayOf(row.createdAt)),
    changed: isoDay(dayOf(row.updatedAt)),
  }
}
