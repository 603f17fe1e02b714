import { resourceFor } from '#app/platform/edge.server.ts'
import { serveFile } from '#app/platform/edge-files.server.ts'

/** A file that somebody handed in: a photo in one of its widths, a document under the name it is saved by. */
export const loader = resourceFor('files.read', (edge) =>
  serveFile(edge, edge.params.key ?? '', edge.params.name ?? ''),
)
