import { bothNames, isoDay, today as dayOf } from '#app/features/directory/index.ts'
import { namesIn } from '#app/features/directory/index.server.ts'
import type { Language } from '#app/locales/language.ts'
import { actsFor, type SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { documentPath } from '#app/platform/files/file-kinds.ts'
import { mayFor } from '#app/platform/permissions.ts'

import { findClaimed } from './claimed-enterprise.server.ts'
import {
  findClaimsOf,
  findEarlier,
  findQueue,
  findRelated,
  findRequest,
  type QueueRow,
} from './read-verifications.repository.server.ts'
import { isUnderWay, REQUEST_KINDS, REQUEST_STATES, type RequestKind } from './verification.ts'
import type { EvidencePaper, HandInPage, QueuePage, RequestLine, RequestPage } from './verification-page.ts'
import { findLatest, findSubject } from './verifications.repository.server.ts'

const A_PAGE = 25
type Port = Pick<App, 'db' | 'clock'>

/**
 * The page on which an enterprise is claimed.
 * @throws AppError notFound, also for one that is not published unless its number is known
 */
export async function readClaim(
  app: Port,
  actor: SignedInActor,
  { slug, code }: { slug: string; code: string | null },
  language: Language,
): Promise<HandInPage> {
  const enterprise = await findClaimed(app, actor, slug, code)
  const which = { kind: 'claim' as const, enterpriseId: enterprise.id, personId: actor.personId }
  const page = await handInPage(app, actor, enterprise, which, language)
  return { ...page, open: !page.mine && mayHandIn(page.latest?.state) }
}

/**
 * The page on which an enterprise asks to be looked at.
 * @throws AppError notFound for whoever does not act for it
 */
export async function readCheck(
  app: Port,
  actor: SignedInActor,
  slug: string,
  language: Language,
): Promise<HandInPage> {
  const enterprise = await findSubject(app.db, slug)
  if (!enterprise || !actsFor(actor, enterprise.id)) throw new AppError('notFound', 'notFound')
  const page = await handInPage(
    app,
    actor,
    enterprise,
    { kind: 'check', enterpriseId: enterprise.id },
    language,
  )
  return { ...page, open: mayFor(actor, enterprise.id, 'verification.ask') && mayHandIn(page.latest?.state) }
}

/** Not while an officer looks at it. */
function mayHandIn(state: QueueRow['state'] | undefined): boolean {
  return state === undefined || state === 'returned' || !isUnderWay(state)
}

async function handInPage(
  app: Port,
  actor: SignedInActor,
  enterprise: NonNullable<Awaited<ReturnType<typeof findSubject>>>,
  which: { kind: RequestKind; enterpriseId: string; personId?: string },
  language: Language,
): Promise<Omit<HandInPage, 'open'>> {
  const latest = await findLatest(app.db, which)
  const { verifiedLevel: level, verifiedOn: on, verifiedUntil: until } = enterprise
  return {
    kind: which.kind,
    enterprise: {
      slug: enterprise.slug,
      name: bothNames(language, enterprise.nameVi, enterprise.nameEn).name,
      taxCode: enterprise.taxCode,
      published: enterprise.publishedAt !== null,
    },
    owned: enterprise._count.memberships > 0,
    mine: actsFor(actor, enterprise.id),
    latest: latest && {
      state: latest.state,
      since: isoDay(dayOf(latest.createdAt)),
      decidedOn: isoDay(dayOf(latest.updatedAt)),
      note: isUnderWay(latest.state) && latest.state === 'open' ? null : (latest.steps[0]?.note ?? null),
      values: { jobTitle: latest.jobTitle, statement: latest.statement, links: latest.links.join('\n') },
      papers: latest.state === 'returned' || latest.state === 'open' ? latest.papers.map(paperOf) : [],
    },
    level:
      level && on && until
        ? { level, on: isoDay(on), until: isoDay(until), over: until < dayOf(app.clock.now()) }
        : null,
  }
}

/** What waits for officers, or was decided, by the filters of the address. */
export async function readQueue(
  app: Port,
  parameters: URLSearchParams,
  language: Language,
  rowsOnPage = A_PAGE,
): Promise<QueuePage> {
  const kind = REQUEST_KINDS.find((one) => one === parameters.get('kind')) ?? null
  const state = REQUEST_STATES.find((one) => one === parameters.get('state')) ?? 'open'
  const page = Math.min(Math.max(Math.trunc(Number(parameters.get('page')) || 1), 1), 1000)
  const { rows, counts } = await findQueue(app.db, {
    kind,
    state,
    skip: (page - 1) * rowsOnPage,
    take: rowsOnPage,
  })
  const total = counts.find((one) => one.state === state)?.count ?? 0
  const lines = rows.map((row) => lineOf(row, language))
  return { kind, state, counts, lines, page, pages: Math.ceil(total / rowsOnPage) }
}

/**
 * A request with what an officer needs to decide it.
 * @throws AppError notFound
 */
export async function readRequest(
  app: Port,
  actor: SignedInActor,
  id: string,
  language: Language,
): Promise<RequestPage> {
  const stored = await findRequest(app.db, id)
  if (!stored) throw new AppError('notFound', 'notFound')
  const { enterprise, person } = stored
  const [earlier, related] = await Promise.all([
    findEarlier(app.db, stored),
    findRelated(app.db, enterprise.id, enterprise.taxCode),
  ])
  const names = namesIn(language)
  const [site] = enterprise.sites
  const owners = enterprise.memberships.filter(({ role }) => role === 'owner').length
  return {
    ...lineOf({ ...stored, enterprise: { ...enterprise, _count: { memberships: owners } } }, language),
    version: stored.version,
    statement: stored.statement,
    links: stored.links,
    papers: stored.papers.map(paperOf),
    ownMatter: stored.personId === actor.personId || actsFor(actor, enterprise.id),
    asker: { email: person.email, verified: person.emailVerified, since: isoDay(dayOf(person.createdAt)) },
    steps: stored.steps.map(({ version, kind, note, at, actor: by }) => ({
      version,
      kind,
      note,
      by: by?.name ?? null,
      on: isoDay(dayOf(at)),
    })),
    facts: {
      slug: enterprise.slug,
      published: enterprise.publishedAt !== null,
      taxCode: enterprise.taxCode,
      address: site ? [site.address, site.commune, names.place(site)].filter(Boolean).join(', ') : null,
      origin: enterprise.origin,
      website: enterprise.website,
      since: isoDay(dayOf(enterprise.createdAt)),
      products: enterprise._count.products,
      certificates: enterprise._count.certificates,
      members: enterprise.memberships.map(({ role, person: member }) => ({ ...member, role })),
      level: enterprise.verifiedLevel,
      until: enterprise.verifiedUntil && isoDay(enterprise.verifiedUntil),
    },
    related: related.map(({ slug, nameVi, nameEn, taxCode }) => ({
      slug,
      taxCode,
      name: bothNames(language, nameVi, nameEn).name,
    })),
    earlier: earlier.map((row) => lineOf(row, language)),
  }
}

/** A person's own claims. */
export async function readClaims(
  app: Pick<App, 'db'>,
  actor: SignedInActor,
  language: Language,
): Promise<(RequestLine & { slug: string })[]> {
  const rows = await findClaimsOf(app.db, actor.personId)
  return rows.map((row) => ({ ...lineOf(row, language), slug: row.enterprise.slug }))
}

function paperOf({
  file: { key, name, bytes },
}: {
  file: { key: string; name: string; bytes: number }
}): EvidencePaper {
  return { key, name, bytes, path: documentPath({ key, name }) }
}

function lineOf(row: QueueRow, language: Language): RequestLine {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    enterprise: bothNames(language, row.enterprise.nameVi, row.enterprise.nameEn).name,
    person: row.person.name,
    jobTitle: row.jobTitle,
    since: isoDay(dayOf(row.createdAt)),
    changed: isoDay(dayOf(row.updatedAt)),
    owners: row.enterprise._count.memberships,
  }
}
