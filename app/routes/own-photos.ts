import { keepOwnPhoto } from '#app/features/directory/index.server.ts'
import { signedIn } from '#app/platform/edge.server.ts'
import { fileCallFor } from '#app/platform/edge-upload.server.ts'
import { MOST_PHOTO_BYTES } from '#app/platform/files/file-kinds.ts'

/** Takes one photo of a product, sent ahead of the form that will name it. */
export const action = fileCallFor('products.keep', MOST_PHOTO_BYTES, ({ app, actor, params }, file) =>
  keepOwnPhoto(app, signedIn(actor), params.slug ?? '', file),
)
