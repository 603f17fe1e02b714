import { createReadableStreamFromReadable } from '@remix-run/node'
import { Readable } from 'node:stream'

import { sitemapPart } from '#app/features/directory/index.server.ts'
import { listedCataloguePages } from '#app/features/recognition/index.server.ts'
import { resourceFor } from '#app/platform/edge.server.ts'

export const loader = resourceFor('directory.read', ({ app, params }) => {
  const body = Readable.from(sitemapPart(app, params.part ?? '', () => listedCataloguePages(app)))
  return Promise.resolve(
    new Response(createReadableStreamFromReadable(body), {
      headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' },
    }),
  )
})
