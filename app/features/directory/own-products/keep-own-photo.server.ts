import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { keepPhoto } from '#app/platform/files/keep-file.server.ts'
import type { Photo } from '#app/platform/files/photo.ts'
import type { ArrivedFile } from '#app/platform/files/receive-form.server.ts'

import { enterpriseOfProducts } from './enterprise-of-products.server.ts'

/**
 * Keeps a photo for a product of one's enterprise, which a form may name from then on.
 * @throws AppError notFound, forbidden, invalid for what is no photo, tooMany
 */
export async function keepOwnPhoto(
  app: Pick<App, 'db' | 'files' | 'photos' | 'clock'>,
  actor: SignedInActor,
  slug: string,
  file: ArrivedFile,
): Promise<Photo> {
  const { id } = await enterpriseOfProducts(app, actor, slug)
  return keepPhoto(app, file, { enterpriseId: id, uploader: actor })
}
