import { actsFor, type Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'

import { currentComposition } from '../composition/current-composition.server.ts'
import { chooseMatters, mattersOf } from '../engine/matters.ts'
import { findSettled } from '../feedback/inferred.repository.server.ts'
import { readDirectoryCountries } from './candidates.repository.server.ts'
import { readParties } from './parties.repository.server.ts'
import { partyOf, type PartyRow } from './party.ts'
import { momentOf } from '../engine/moment.ts'
import type { Proposals } from './proposals.ts'
import type { ProposePartnersQuery } from './propose-partners.schema.ts'
import { workOutGroups, type Ports } from './work-out-groups.server.ts'

/** Groups of inferred needs on the usual page; the others are offered as links. */
const INFERRED_GROUPS = 3
const PARTNERS_EACH = 4
const PARTNERS_ALONE = 20

/**
 * The partners worth meeting for one enterprise, by matter: its open needs, the inputs that its products are typically
 * made of, and those who may want what it makes.
 *
 * @throws AppError `forbidden` unless the actor acts for the enterprise; `notFound` for an enterprise or a matter that
 * is not there (any more).
 */
export async function proposePartners(
  app: Ports,
  actor: Actor,
  input: ProposePartnersQuery,
): Promise<Proposals> {
  if (!actsFor(actor, input.enterpriseId)) throw new AppError('forbidden', 'notYourEnterprise')
  const now = app.clock.now()
  const moment = momentOf(now)
  const [[row], countries, settled, composition] = await Promise.all([
    readParties(app.pool, [input.enterpriseId], now, input.enterpriseId),
    readDirectoryCountries(app.pool),
    findSettled(app.pool, input.enterpriseId),
    currentComposition(app.pool),
  ])
  if (!row) throw new AppError('notFound', 'enterpriseNotFound')
  const asker = partyOf(row)
  const inferred = mattersOf(asker, composition)
  const all = inferred.filter((matter) => !settled.has(matter.key))
  const dismissed = inferred.filter((matter) => settled.get(matter.key) === 'dismissed')
  // A matter that is asked for by name is shown whatever was decided about it, so that no open page leads nowhere.
  const alone = input.about === undefined || input.about === 'inferred' ? all : inferred
  const chosen = chooseMatters(alone, input.about, INFERRED_GROUPS)
  if (input.about !== undefined && input.about !== 'inferred' && chosen.length === 0) {
    throw new AppError('notFound', 'notFound')
  }
  const filter = { ...pick(input), place: input.place ?? 'away' }
  const groups = await workOutGroups(app, asker, chosen, {
    now,
    moment,
    limit: input.limit ?? (chosen.length === 1 ? PARTNERS_ALONE : PARTNERS_EACH),
    filter,
    composition,
  })
  return {
    enterprise: summaryOf(row),
    day: moment.day,
    groups,
    others: all
      .filter((matter) => !chosen.includes(matter))
      .map(({ key, wish }) => ({ key, title: wish?.title ?? null })),
    dismissed: dismissed.map(({ key, wish }) => ({ key, title: wish?.title ?? null })),
    codes: [...new Set(chosen.flatMap(({ questions }) => questions.flatMap(({ codes }) => codes)))],
    about: input.about ?? null,
    filter,
    countries,
  }
}

function pick({ province, country, certificate }: ProposePartnersQuery) {
  return { province, country, certificate }
}

function summaryOf({ id, slug, name, origin }: PartyRow): Proposals['enterprise'] {
  return { id, slug, name, origin }
}
