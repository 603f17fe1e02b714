import { sitemapIndex } from '#app/features/directory/index.server.ts'
import { resourceFor } from '#app/platform/edge.server.ts'

/** Every page that search engines may list, named by /robots.txt. */
export const loader = resourceFor(
  'directory.read',
  async ({ app }) =>
    new Response(await sitemapIndex(app), {
      headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' },
    }),
)
