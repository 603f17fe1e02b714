import { bothNames, isoDay, today } from '#app/features/directory/index.ts'
import { type Names, namesIn, searchDirectory } from '#app/features/directory/index.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import type { SearchDocument } from '#search/documents.ts'

import { type RowGroup, differencesOf, sideBySide } from './comparison.ts'
import type { Candidate, ComparisonPage } from './comparison-page.ts'
import { findComparedEnterprises, findComparedProducts } from './comparisons.repository.server.ts'
import { describeEnterprise, describeProduct, type Described } from './describe-records.server.ts'
import { sayIn } from './say.server.ts'
import {
  type AskedSelection,
  comparePath,
  MOST_COMPARED,
  readSelection,
  type Selection,
} from './selection.ts'

const MOST_CANDIDATES = 8
const MOST_LETTERS = 200

/** Up to five enterprises or products side by side. Nothing in the address is an error: what cannot be shown is said. */
export async function readComparison(
  app: Pick<App, 'db' | 'clock' | 'env' | 'search' | 'metrics'>,
  parameters: URLSearchParams,
  language: Language,
): Promise<ComparisonPage> {
  const asked = readSelection(parameters)
  const day = today(app.clock.now())
  const found = await describeAll(app, asked, language)
  const shown = found.slice(0, MOST_COMPARED)
  const groups = rowsOf(shown, language, day)
  const all = groups.flatMap(({ rows }) => rows)
  const selection: Selection = {
    kind: asked.kind,
    slugs: shown.map(({ subject }) => subject.slug),
    onlyDifferences: asked.onlyDifferences && shown.length > 1,
  }
  return {
    selection,
    subjects: shown.map(({ subject }) => subject),
    groups: selection.onlyDifferences ? differencesOf(groups) : groups,
    counts: { rows: all.length, differing: all.filter(({ differs }) => differs).length },
    unknown: [
      ...asked.slugs.filter((slug) => !found.some(({ subject }) => subject.slug === slug)),
      ...asked.unreadable.map((slug) => slug.slice(0, 80)),
    ],
    tooMany: found.length > MOST_COMPARED ? found.map(({ subject: { slug, name } }) => ({ slug, name })) : [],
    mixed: asked.mixed,
    search: await readSearch(app, asked, parameters.get('q'), language),
    day: isoDay(day),
    address: app.env.publicUrl + pathIn(language, comparePath(selection)),
  }
}

/** What an address asks to compare and the directory has, in the order of the address. */
async function describeAll(
  app: Pick<App, 'db' | 'clock'>,
  { kind, slugs }: AskedSelection,
  language: Language,
): Promise<Described[]> {
  if (slugs.length === 0) return []
  const say = sayIn(language, today(app.clock.now()))
  const described =
    kind === 'enterprise'
      ? (await findComparedEnterprises(app.db, slugs)).map((stored) => describeEnterprise(say, stored))
      : (await findComparedProducts(app.db, slugs)).map((stored) => describeProduct(say, stored))
  return described.toSorted((a, b) => slugs.indexOf(a.subject.slug) - slugs.indexOf(b.subject.slug))
}

function rowsOf(described: readonly Described[], language: Language, day: Date): RowGroup[] {
  const say = sayIn(language, day)
  return sideBySide(
    described.map(({ entries }) => entries),
    say.quantity,
  )
}

/** Records that fit what is typed into the field for adding one. */
async function readSearch(
  app: Pick<App, 'search' | 'metrics'>,
  asked: AskedSelection,
  typed: string | null,
  language: Language,
): Promise<ComparisonPage['search']> {
  const q = (typed ?? '')
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, MOST_LETTERS)
  if (q === '') return null
  const request = {
    query: q,
    kind: asked.kind,
    filter: {},
    sort: 'relevance' as const,
    offset: 0,
    limit: MOST_CANDIDATES,
  }
  const answer = await searchDirectory(app, request).catch((error: unknown) => {
    // The table is worth more than the field beside it.
    if (error instanceof AppError && error.code === 'unavailable') return null
    throw error
  })
  const names = namesIn(language)
  return {
    q,
    candidates: answer && answer.hits.map(({ document }) => candidateOf(names, document, asked.slugs)),
  }
}

function candidateOf(names: Names, document: SearchDocument, chosen: readonly string[]): Candidate {
  const [province] = document.provinces
  const [country] = document.countries
  const place = province ? names.province(province) : country ? names.country(country) : ''
  const { enterprise } = document
  const maker = enterprise && bothNames(names.language, enterprise.name, enterprise.nameEn).name.text
  return {
    slug: document.slug,
    name: bothNames(names.language, document.name, document.nameEn).name,
    line: [maker, place].filter(Boolean).join(' · '),
    chosen: chosen.includes(document.slug),
  }
}
