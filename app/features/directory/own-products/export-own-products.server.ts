import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { downloadSheet } from '#app/platform/sheets/download.server.ts'
import { column, datedName, isoDayCell, readFormat, tableOf } from '#app/platform/sheets/table.ts'

import type { OwnProduct } from './own-product.ts'
import { readOwnProducts } from './read-own-products.server.ts'

/**
 * The products that an enterprise keeps, with what each lacks, as a file.
 * @throws AppError notFound, forbidden for whoever does not act for it, notFound for an unknown kind of file
 */
export async function exportOwnProducts(
  app: Pick<App, 'db' | 'clock' | 'env'>,
  actor: SignedInActor,
  { slug, format, language }: { slug: string; format: string | undefined; language: Language },
): Promise<Response> {
  const kind = readFormat(format)
  const { name, products, published } = await readOwnProducts(app, actor, slug, language)
  const { files, ownProducts } = catalogueOf(language)
  const sheet = tableOf(
    files.ownProducts,
    [
      column<OwnProduct>(files.name, 44, (product) => product.name.text),
      column<OwnProduct>(files.group, 30, ({ group }) => group?.name ?? null),
      column<OwnProduct>(files.public, 12, () => (published ? files.yes : files.no)),
      column<OwnProduct>(files.recognition, 14, ({ recognised }) => (recognised ? files.yes : files.no)),
      column<OwnProduct>(files.photos, 10, ({ photos }) => photos),
      column<OwnProduct>(files.missing, 44, ({ missing }) =>
        missing.map((point) => ownProducts.points[point]).join('; '),
      ),
      column<OwnProduct>(files.changed, 14, ({ asOf }) => isoDayCell(asOf)),
      column<OwnProduct>(
        files.page,
        56,
        (product) => app.env.publicUrl + pathIn(language, `/products/${product.slug}`),
      ),
    ],
    products,
  )
  return downloadSheet(sheet, kind, datedName(`${files.ownProducts} ${name.text}`, app.clock.now()))
}
