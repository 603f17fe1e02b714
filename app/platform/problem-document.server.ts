import type { Language } from '#app/locales/language.ts'

import { explain } from './edge-words.server.ts'
import { AppError, STATUS_OF } from './errors.ts'
import { problemAddress, problemTypeOf } from './problem-types.ts'

/** What went wrong, as a program reads it (RFC 9457), in the reader's language. */
export function problemDocument(
  error: unknown,
  about: { publicUrl: string; language: Language; path: string; requestId?: string },
): { text: string; headers: Record<string, string> } {
  const { publicUrl, language, path, requestId } = about
  const known = error instanceof AppError ? error : null
  const { title, text: detail } = explain(language, error)
  const problem = {
    type: problemAddress(publicUrl, problemTypeOf(known)),
    title,
    status: known ? STATUS_OF[known.code] : 500,
    detail,
    instance: path,
    // Left out of the text where there is none.
    requestId,
    errors: Array.isArray(known?.detail.fields) ? known.detail.fields : undefined,
  }
  const headers = {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': language,
    'cache-control': 'no-store',
    'access-control-allow-origin': '*',
  }
  return { text: JSON.stringify(problem), headers }
}
