import { z } from 'zod'

import { type Names, namesIn } from '#app/features/directory/index.server.ts'
import { bothNames, isoDay } from '#app/features/directory/index.ts'
import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import {
  firstChoice,
  PICKED_FIELDS,
  type PickedField,
  type Side,
  type Tab,
  TABS,
  UNDO_DAYS,
} from './duplicate.ts'
import type {
  ComparedSide,
  DuplicatesPage,
  MergeRow,
  NamedRecord,
  PairPage,
  PairRow,
} from './duplicates-page.ts'
import {
  countTabs,
  findMerges,
  findPair,
  findPairs,
  findSlugsOf,
  type ListedPair,
  type StoredPair,
  type StoredSide,
} from './read-pairs.repository.server.ts'
import type { PairReason } from './score-pair.ts'

const PAIRS_ON_A_PAGE = 20

/** Which tab and which page an address asks for; what cannot be read is the first of each. */
export function readDuplicatesAddress(parameters: URLSearchParams): { tab: Tab; page: number } {
  const tab = TABS.find((one) => one === parameters.get('tab')) ?? 'open'
  const page = z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .catch(1)
    .parse(parameters.get('page') ?? 1)
  return { tab, page }
}

/** The page of pairs that may be one, of those called two, and of merges. */
export async function readDuplicates(
  app: Pick<App, 'db' | 'clock'>,
  parameters: URLSearchParams,
  language: Language,
): Promise<DuplicatesPage> {
  const asked = readDuplicatesAddress(parameters)
  const counts = await countTabs(app.db)
  const total = counts[asked.tab]
  const pages = Math.max(1, Math.ceil(total / PAIRS_ON_A_PAGE))
  const page = Math.min(asked.page, pages)
  const range = { skip: (page - 1) * PAIRS_ON_A_PAGE, take: PAIRS_ON_A_PAGE }
  return {
    ...asked,
    page,
    pages,
    total,
    counts,
    pairs: asked.tab === 'merged' ? [] : await readPairs(app, asked.tab, range, language),
    merges: asked.tab === 'merged' ? await readMerges(app, range) : [],
  }
}

/** Pairs in a state, in the reader's words. */
export async function readPairs(
  app: Pick<App, 'db'>,
  state: 'open' | 'separate',
  range: { skip: number; take: number },
  language: Language,
): Promise<PairRow[]> {
  const names = namesIn(language)
  return (await findPairs(app.db, state, range)).map((pair) => pairRow(pair, names))
}

function pairRow(pair: ListedPair, names: Names): PairRow {
  return {
    id: pair.id,
    score: pair.score,
    reasons: reasonsOf(pair.reasons, names),
    first: namedRecord(pair.first, names),
    second: namedRecord(pair.second, names),
    decided: decisionOf(pair),
  }
}

/** Merges, newest first, with what can still be undone. */
export async function readMerges(
  app: Pick<App, 'db' | 'clock'>,
  range: { skip: number; take: number },
): Promise<MergeRow[]> {
  const merges = await findMerges(app.db, range)
  const slugs = await findSlugsOf(
    app.db,
    merges.flatMap(({ survivorId, mergedId }) => [survivorId, mergedId]),
  )
  const now = app.clock.now().getTime()
  return merges.map((merge) => {
    const until = new Date(merge.mergedAt.getTime() + UNDO_DAYS * 86_400_000)
    return {
      id: merge.id,
      survivor: { name: merge.survivorName, slug: slugs.get(merge.survivorId) ?? null },
      merged: { name: merge.mergedName, slug: slugs.get(merge.mergedId) ?? null },
      by: merge.mergedBy?.name ?? null,
      at: merge.mergedAt.toISOString(),
      undone: merge.undoneAt && { by: merge.undoneBy?.name ?? null, at: merge.undoneAt.toISOString() },
      until: merge.undoneAt || until.getTime() < now ? null : isoDay(until),
    }
  })
}

/**
 * Both records of a pair beside each other.
 * @throws AppError notFound when there is no such pair, or one of the two has gone
 */
export async function readPair(app: Pick<App, 'db'>, id: string, language: Language): Promise<PairPage> {
  const pair = z.uuid().safeParse(id).success ? await findPair(app.db, id) : null
  if (!pair) throw new AppError('notFound', 'notFound')
  const names = namesIn(language)
  return {
    id: pair.id,
    state: pair.state,
    score: pair.score,
    reasons: reasonsOf(pair.reasons, names),
    decided: decisionOf(pair),
    first: comparedSide(pair.first, names),
    second: comparedSide(pair.second, names),
    fields: PICKED_FIELDS.map((field) => {
      const [first, second] = [valueOf(pair.first, field, names), valueOf(pair.second, field, names)]
      return { field, first, second, differs: first !== second }
    }),
    choice: firstChoice(pair.first, pair.second, likelySurvivor(pair)),
  }
}

/** The record that more hangs on stays, unless the officer says otherwise. */
function likelySurvivor({ first, second }: StoredPair): Side {
  const weight = ({ publishedAt, _count, taxCode }: StoredSide) =>
    (publishedAt ? 100 : 0) +
    _count.memberships * 20 +
    _count.recognitions * 10 +
    _count.products +
    (taxCode ? 5 : 0)
  return weight(second) > weight(first) ? 'second' : 'first'
}

function comparedSide(stored: StoredSide, names: Names): ComparedSide {
  return {
    ...namedRecord(stored, names),
    version: stored.version,
    asOf: isoDay(stored.asOf),
    createdAt: isoDay(stored.createdAt),
    aliases: stored.aliases,
    sites: stored.sites.map((site) =>
      [site.address, site.commune, names.place(site)]
        .filter((part) => part !== null && part !== '')
        .join(', '),
    ),
    counts: stored._count,
  }
}

function namedRecord(
  stored: Pick<ListedPair['first'], 'slug' | 'nameVi' | 'nameEn' | 'taxCode' | 'publishedAt' | 'sites'>,
  names: Names,
): NamedRecord {
  const [site] = stored.sites
  return {
    slug: stored.slug,
    name: bothNames(names.language, stored.nameVi, stored.nameEn).name.text,
    place: site ? names.place(site) : null,
    taxCode: stored.taxCode,
    published: stored.publishedAt !== null,
  }
}

function decisionOf(pair: Pick<ListedPair, 'decidedAt' | 'decidedBy'>): PairRow['decided'] {
  return pair.decidedAt && { by: pair.decidedBy?.name ?? null, at: pair.decidedAt.toISOString() }
}

function reasonsOf(stored: unknown, names: Names): PairReason[] {
  return (stored as PairReason[]).map((reason) => ({ ...reason, evidence: evidenceOf(reason, names) }))
}

/** Codes of places become names. */
function evidenceOf({ rule, evidence }: PairReason, names: Names): string {
  if (rule === 'sameProvince' || rule === 'otherProvince')
    return evidence.replace(/\b\d{2}\b/g, (code) => names.province(code))
  if (rule === 'otherCountry') return evidence.replace(/\b[A-Z]{2}\b/g, (code) => names.country(code))
  return evidence
}

function valueOf(stored: StoredSide, field: PickedField, names: Names): string | null {
  const value = stored[field]
  if (value === null || value === '') return null
  if (field === 'legalForm') return names.legalForm(String(value))
  if (field === 'industryGroup') return names.group(String(value))
  const words = catalogueOf(names.language).directory
  if (field === 'sizeBand') return stored.sizeBand && words.sizes[stored.sizeBand]
  if (field === 'turnoverBand') return stored.turnoverBand && words.turnovers[stored.turnoverBand]
  return String(value)
}
