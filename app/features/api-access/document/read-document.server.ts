import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { keptFor } from '#app/platform/kept-for.ts'

import { apiDocument, type ApiDocument } from './api-document.server.ts'
import { findExampleIds } from './example-ids.repository.server.ts'

const KEPT_MS = 5 * 60_000

const exampleIds = keptFor(KEPT_MS, (db: App['db']) => findExampleIds(db))

/** The document of the interface, with examples from what the directory holds. */
export async function readDocument(app: Pick<App, 'db' | 'env'>, language: Language): Promise<ApiDocument> {
  return apiDocument(app, await exampleIds(app.db), language)
}
