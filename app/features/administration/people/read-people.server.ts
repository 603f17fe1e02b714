import type { Language } from '#app/locales/language.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { refusalToView } from '../viewing/viewing.ts'
import { findPeople, findPersonDetail } from './people.repository.server.ts'
import { PEOPLE_PAGE, readPeopleFilter } from './people.ts'

const nameIn = (language: Language, { nameVi, nameEn }: { nameVi: string; nameEn: string | null }) =>
  language === 'en' ? (nameEn ?? nameVi) : nameVi

/** One page of the accounts under the filter of an address. */
export async function readPeople(
  app: Pick<App, 'db'>,
  parameters: URLSearchParams,
  language: Language,
  rowsOnPage = PEOPLE_PAGE,
) {
  const filter = readPeopleFilter(parameters)
  const { total, people } = await findPeople(app.db, filter, rowsOnPage)
  return {
    filter,
    total,
    pages: Math.ceil(total / rowsOnPage),
    people: people.map(({ memberships, blockedAt, erasedAt, createdAt, ...person }) => ({
      ...person,
      state: stateOf({ blockedAt, erasedAt }),
      createdAt: createdAt.toISOString(),
      enterprises: memberships.map(({ enterprise }) => nameIn(language, enterprise)),
    })),
  }
}
export type PeoplePage = Awaited<ReturnType<typeof readPeople>>

function stateOf({ blockedAt, erasedAt }: { blockedAt: Date | null; erasedAt: Date | null }) {
  if (erasedAt) return 'erased' as const
  return blockedAt ? ('blocked' as const) : ('open' as const)
}

/** One account for its page. @throws AppError notFound */
export async function readPerson(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  id: string | undefined,
  language: Language,
) {
  const person = isUuid(id) ? await findPersonDetail(app.db, id) : null
  if (!person) throw new AppError('notFound', 'personNotFound')
  const { memberships, sessions, secondFactor, blockedAt, erasedAt, createdAt, ...rest } = person
  const now = app.clock.now()
  return {
    ...rest,
    state: stateOf({ blockedAt, erasedAt }),
    secondFactor: Boolean(secondFactor?.confirmedAt),
    blockedAt: blockedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    memberships: memberships.map(({ role, enterprise }) => ({
      role,
      slug: enterprise.slug,
      name: nameIn(language, enterprise),
    })),
    sessions: sessions
      .filter(({ expiresAt }) => expiresAt > now)
      .map((session) => ({
        id: session.id,
        ipAddress: session.ipAddress,
        userAgent: session.userAgent,
        createdAt: session.createdAt.toISOString(),
      })),
    own: person.id === actor.personId,
    refusalToView: refusalToView(actor.personId, person),
  }
}
export type PersonPage = Awaited<ReturnType<typeof readPerson>>

function isUuid(text: string | undefined): text is string {
  return text !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
