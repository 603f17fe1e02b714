import { bothNames, foremost, isoDay, recognitionRecord, today } from '#app/features/directory/index.ts'
import { findRecognitions, namesIn, properName, type Names } from '#app/features/directory/index.server.ts'
import type { Language } from '#app/locales/language.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { type LiveCard, type LiveDesk, liveQueryOf } from './live-desk.ts'
import { findLiveDesk, type LiveRow, type LiveRows } from './live-desk.repository.server.ts'

const A_PAGE = 20

/** The enterprises where somebody would answer now, by the filters of an address, without the actor's own. */
export async function readLiveDesk(
  app: Pick<App, 'db' | 'pool' | 'clock'>,
  actor: SignedInActor,
  parameters: URLSearchParams,
  language: Language,
): Promise<LiveDesk> {
  const { filter, page: asked } = liveQueryOf(parameters)
  const own = actor.memberships.map(({ enterpriseId }) => enterpriseId)
  const day = today(app.clock.now())
  const on = (page: number) =>
    findLiveDesk(app, own, filter, { day: isoDay(day), take: A_PAGE, skip: (page - 1) * A_PAGE })
  let page = asked
  let found = await on(page)
  const pages = Math.max(1, Math.ceil(found.total / A_PAGE))
  // People have left since the address was made.
  if (page > pages) found = await on((page = pages))
  const names = namesIn(language)
  return {
    filter,
    page,
    pages,
    total: found.total,
    all: found.all,
    cards: await cardsOf(app, names, found.rows, day),
    choices: choicesOf(names, found, filter),
  }
}

async function cardsOf(
  app: Pick<App, 'db'>,
  names: Names,
  rows: readonly LiveRow[],
  day: Date,
): Promise<LiveCard[]> {
  const ids = rows.map(({ id }) => id)
  const recognitions = ids.length === 0 ? [] : await findRecognitions(app.db, ids, [])
  return rows.map((row) => {
    const { name, otherName } = bothNames(names.language, row.nameVi, row.nameEn)
    const sealed = recognitions.filter(
      ({ enterpriseId, product }) => enterpriseId === row.id || product?.enterpriseId === row.id,
    )
    return {
      id: row.id,
      slug: row.slug,
      name,
      otherName,
      properName: properName(row.nameShort ?? name.text),
      origin: row.origin,
      roles: row.roles,
      place: row.site && names.place(row.site),
      group: row.industryGroup && names.group(row.industryGroup),
      languages: row.languages.map((code) => names.spokenLanguage(code)),
      seal: foremost(sealed.map((stored) => recognitionRecord(stored, names.language, day))),
    }
  })
}

/** Only what leads to somebody can be chosen, and what is chosen already. */
function choicesOf(names: Names, found: LiveRows, filter: LiveDesk['filter']): LiveDesk['choices'] {
  const options = (values: readonly string[], chosen: string, nameOf: (code: string) => string) =>
    [...new Set([...values, ...(chosen === '' ? [] : [chosen])])]
      .map((value) => ({ value, label: nameOf(value) }))
      .toSorted((a, b) => a.label.localeCompare(b.label, names.language))
  const countries = found.places.map(({ country }) => country)
  const provinces = found.places.flatMap(({ province }) => province ?? [])
  return {
    group: options(found.groups, filter.group, (code) => names.group(code)),
    country: options(countries, filter.country, (code) => names.country(code)),
    province: options(provinces, filter.province, (code) => names.province(code)),
    language: options(found.languages, filter.language, (code) => names.spokenLanguage(code)),
  }
}
