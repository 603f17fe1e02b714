import { today } from '#app/features/directory/index.ts'
import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'

import type { EnterpriseRecord } from './enterprise-record.schema.ts'
import { enterpriseRecord } from './enterprise-record.server.ts'
import type { ProductRecord } from './product-record.schema.ts'
import { productRecord } from './product-record.server.ts'
import { findPublicEnterprises } from './public-enterprises.repository.server.ts'
import { findPublicProducts } from './public-products.repository.server.ts'
import { findPublicRecognitions } from './public-recognitions.repository.server.ts'
import type { RecognitionRecord } from './recognition-record.schema.ts'
import { recognitionRecord } from './recognition-record.server.ts'

/** So many records are held at a time. */
const PART = 500

type Reader = Pick<App, 'db' | 'env' | 'clock'>

/** Every published enterprise that is not invented, part by part. */
export function enterprisesInFull(app: Reader, language: Language): AsyncGenerator<EnterpriseRecord[]> {
  const site = { publicUrl: app.env.publicUrl, language }
  const read = (after: string | null) => findPublicEnterprises(app.db, { demonstration: false }, after, PART)
  return inParts(read, (stored) => enterpriseRecord(stored, site))
}

/** Every product that is not invented and was recognised, part by part. */
export function recognisedProductsInFull(app: Reader, language: Language): AsyncGenerator<ProductRecord[]> {
  const site = { publicUrl: app.env.publicUrl, language }
  const which = { demonstration: false, recognised: true } as const
  const read = (after: string | null) => findPublicProducts(app.db, which, after, PART)
  return inParts(read, (stored) => productRecord(stored, site))
}

/** Every recognition that is not invented, part by part. */
export function recognitionsInFull(app: Reader, language: Language): AsyncGenerator<RecognitionRecord[]> {
  const site = { publicUrl: app.env.publicUrl, language }
  const day = today(app.clock.now())
  const read = (after: string | null) => findPublicRecognitions(app.db, { demonstration: false }, after, PART)
  return inParts(read, (stored) => recognitionRecord(stored, site, day))
}

async function* inParts<Stored extends { publicId: string }, R>(
  read: (after: string | null) => Promise<Stored[]>,
  show: (stored: Stored) => R,
): AsyncGenerator<R[]> {
  let after: string | null = null
  for (;;) {
    const part: Stored[] = await read(after)
    const last = part.at(-1)
    if (!last) return
    yield part.map(show)
    after = last.publicId
  }
}
