import { pathIn, type Language } from '#app/locales/language.ts'
import type { SearchDocument } from '#search/documents.ts'
import type { SearchAnswer, SearchHit } from '#search/search-port.ts'

import { recordId } from './search-page.ts'

/** What GET /api/v1/search answers with. Codes are those of the reference tables, dates ISO 8601. */
export interface SearchCallAnswer extends Omit<SearchAnswer, 'hits'> {
  hits: ProgramHit[]
  page: number
  limit: number
  /** Parameters that were not understood and left out, as `name=value`. */
  ignored: string[]
}

/** A hit for programs: the record's public facts as the index holds them, and why it was found. */
export interface ProgramHit extends Omit<
  SearchDocument,
  'otherNames' | 'productNames' | 'placeNames' | 'enterprise'
> {
  /** Permanent, with a check symbol; null while the database is away. */
  publicId: string | null
  /** Address of the record's page in the language asked for. */
  url: string
  enterprise?: { id: string; slug: string; name: string; nameEn: string | null; url: string }
  /** True for invented records. */
  demonstration: boolean
  score: number
  highlights: SearchHit['highlights']
  why: SearchHit['why']
}

/** What an answer needs to know besides the index. */
export interface AnsweringSite {
  publicUrl: string
  language: Language
  /** Public ids by the records' own. */
  publicIds: ReadonlyMap<string, string>
}

/** Puts an answer of the index into the form of the interface. `id` is the record's own id, without its kind. */
export function answerSearchCall(
  answer: SearchAnswer,
  call: { page: number; limit: number; ignored: string[] },
  site: AnsweringSite,
): SearchCallAnswer {
  const { total, hits, ...rest } = answer
  return { total, ...call, hits: hits.map((hit) => programHit(hit, site)), ...rest }
}

function programHit(
  { document, score, highlights, why }: SearchHit,
  { publicUrl, language, publicIds }: AnsweringSite,
): ProgramHit {
  const { otherNames: _other, productNames: _products, placeNames: _places, enterprise, ...facts } = document
  const address = (path: string) => publicUrl + pathIn(language, path)
  const folder = document.kind === 'enterprise' ? 'enterprises' : 'products'
  return {
    ...facts,
    id: recordId(document),
    publicId: publicIds.get(recordId(document)) ?? null,
    url: address(`/${folder}/${document.slug}`),
    ...(enterprise
      ? {
          enterprise: {
            id: enterprise.id,
            slug: enterprise.slug,
            name: enterprise.name,
            nameEn: enterprise.nameEn,
            url: address(`/enterprises/${enterprise.slug}`),
          },
        }
      : {}),
    demonstration: document.origin === 'demonstration',
    score,
    highlights,
    why,
  }
}
