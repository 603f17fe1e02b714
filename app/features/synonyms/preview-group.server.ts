import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import type { SearchDocument } from '#search/documents.ts'
import { SearchUnavailable, type SearchAnswer, type SearchHit } from '#search/search-port.ts'
import { SynonymIndex } from '#search/synonyms.ts'
import { keyText } from '#search/tokens.ts'

import { changesBetween, mergeGroups, usedGroups, type Group, type Phrase } from './group.ts'
import { readKeptGroups } from './synonyms.repository.server.ts'
import { commonness, warningsAbout, type Warning } from './warnings.ts'

/** A hit as a preview lists it. */
export interface PreviewHit {
  id: string
  kind: 'enterprise' | 'product'
  slug: string
  name: string
  nameEn: string | null
  /** The maker of a product. */
  maker: string | null
  /** It is only in this list, not in the other one. */
  onlyHere: boolean
}

export interface PreviewSide {
  total: number
  hits: PreviewHit[]
}

/** What one query finds before and after the change. */
export interface QueryPreview {
  query: string
  before: PreviewSide
  after: PreviewSide
  /** How many come and go; where more than the first `compared` are found, the difference of the totals. */
  entering: number
  leaving: number
  compared: number | null
}

export interface GroupPreview {
  warnings: Warning[]
  queries: QueryPreview[]
}

const SHOWN = 10
const COMPARED = 100
const MOST_QUERIES = 6
/** Taking a group out of use concerns its phrases alike, and the page must not wait for every one of them. */
const QUERIES_OF_REMOVAL = 2
const NO_SYNONYMS = new SynonymIndex([])

/**
 * What a change of a group would do: the engine itself answers with the synonyms of now and with those to come, for the
 * phrases concerned (changed ones first) and for a query of the officer's own. `phrases` null takes the group out of use.
 * @throws AppError unavailable when search is away
 */
export async function previewGroup(app: Parts, change: PreviewedChange): Promise<GroupPreview> {
  try {
    return await preview(app, change)
  } catch (error) {
    if (error instanceof SearchUnavailable) throw new AppError('unavailable', 'databaseAway', {}, error)
    throw error
  }
}

type Parts = Pick<App, 'db' | 'search' | 'synonyms'>

interface PreviewedChange {
  key: string | null
  phrases: readonly Phrase[] | null
  query: string
}

async function preview(app: Parts, { key, phrases, query }: PreviewedChange): Promise<GroupPreview> {
  app.synonyms.forget()
  const [groups, present] = await Promise.all([readGroups(app), app.synonyms.current()])
  const others = groups.filter((group) => group.key !== key)
  const group = groups.find((one) => one.key === key)
  const before = group && group.origin !== 'removed' ? group.phrases : null
  const trial = new SynonymIndex([
    ...usedGroups(others),
    ...(phrases ? usedGroups([{ ...NOBODY, phrases: [...phrases] }]) : []),
  ])
  const concerned = [
    ...changesBetween(before, phrases).map((change) => change.after ?? change.before),
    ...(phrases ?? []),
    ...(before ?? []),
  ].flatMap((phrase) => phrase?.text ?? [])
  const most = phrases === null ? QUERIES_OF_REMOVAL : MOST_QUERIES
  const asked = [...new Set([...(query ? [query] : []), ...concerned])].slice(0, most)
  const [queries, tooCommon] = await Promise.all([
    inSteps(asked, (one) => previewQuery(app, one, present, trial)),
    commonPhrases(app, phrases ?? []),
  ])
  return { warnings: [...warningsAbout(phrases ?? [], others), ...tooCommon], queries }
}

/** How many records a phrase finds. */
export interface Use {
  phrase: string
  language: Phrase['language']
  alone: number
  together: number
}

/** How many records each phrase finds by itself, and with the synonyms of now. */
export async function countUses(app: Pick<App, 'search'>, phrases: readonly Phrase[]): Promise<Use[]> {
  return inSteps(phrases, async ({ text, language }) => {
    const [alone, together] = await Promise.all([
      app.search.search({ query: text, limit: 0 }, NO_SYNONYMS),
      app.search.search({ query: text, limit: 0 }),
    ])
    return { phrase: text, language, alone: alone.total, together: together.total }
  })
}

const NOBODY: Group = { key: '', origin: 'added', area: null, version: 0, phrases: [], stock: null }

async function readGroups({ db }: Pick<App, 'db'>): Promise<Group[]> {
  return mergeGroups(await readKeptGroups(db))
}

async function previewQuery(
  { search }: Pick<App, 'search'>,
  query: string,
  present: SynonymIndex,
  trial: SynonymIndex,
): Promise<QueryPreview> {
  const [before, after] = await Promise.all([
    search.search({ query, limit: COMPARED }, present),
    search.search({ query, limit: COMPARED }, trial),
  ])
  const ids = (answer: SearchAnswer) => new Set(answer.hits.map(({ document }) => document.id))
  const [was, willBe] = [ids(before), ids(after)]
  const compared = Math.max(before.total, after.total) > COMPARED ? COMPARED : null
  const [more, fewer] = [after.total - before.total, before.total - after.total]
  return {
    query,
    before: sideOf(before, willBe),
    after: sideOf(after, was),
    entering: compared ? Math.max(0, more) : [...willBe].filter((id) => !was.has(id)).length,
    leaving: compared ? Math.max(0, fewer) : [...was].filter((id) => !willBe.has(id)).length,
    compared,
  }
}

function sideOf({ total, hits }: SearchAnswer, others: ReadonlySet<string>): PreviewSide {
  return { total, hits: hits.slice(0, SHOWN).map((hit) => hitOf(hit, others)) }
}

function hitOf({ document }: SearchHit, others: ReadonlySet<string>): PreviewHit {
  const { id, kind, slug, name, nameEn, enterprise } = document
  return { id, kind, slug, name, nameEn, maker: enterprise?.name ?? null, onlyHere: !others.has(id) }
}

async function commonPhrases(
  { search }: Pick<App, 'search'>,
  phrases: readonly Phrase[],
): Promise<Warning[]> {
  const all = await search.count()
  const found = await inSteps(phrases, async ({ text }) => {
    const { total, hits } = await search.search({ query: text, limit: COMPARED }, NO_SYNONYMS)
    // A search also finds what has only some of the words; as a synonym the phrase has to stand there as it is.
    const last = hits.at(-1)
    return commonness(text, last && says(last.document, text) ? total : 0, all)
  })
  return found.filter((warning) => warning !== undefined)
}

function says(document: SearchDocument, phrase: string): boolean {
  const { name, nameEn, otherNames, productNames, descriptionVi, descriptionEn, enterprise } = document
  const texts = [name, nameEn, ...otherNames, ...productNames, descriptionVi, descriptionEn, enterprise?.name]
  const key = ` ${keyText(phrase)} `
  return texts.some((text) => text && ` ${keyText(text)} `.includes(key))
}

/** A few at a time: a preview must not take all connections from the visitors. */
async function inSteps<In, Out>(items: readonly In[], work: (item: In) => Promise<Out>): Promise<Out[]> {
  const done: Out[] = []
  for (let from = 0; from < items.length; from += 2)
    done.push(...(await Promise.all(items.slice(from, from + 2).map(work))))
  return done
}
