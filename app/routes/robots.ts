import { resourceFor } from '#app/platform/edge.server.ts'

/** Pages of one's own are no use to others; everything else may be read. */
const PRIVATE = [
  '/partners',
  '/meetings',
  '/calendar',
  '/shortlists',
  '/saved-searches',
  '/unsubscribe',
  '/mailbox',
  '/preferences',
  '/sign-out',
  '/search/file',
]

export const loader = resourceFor('site.read', ({ app }) => {
  const lines = [
    'User-agent: *',
    ...PRIVATE.flatMap((path) => [`Disallow: ${path}`, `Disallow: /en${path}`]),
    '',
    `Sitemap: ${app.env.publicUrl}/sitemap.xml`,
    '',
  ]
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' }
  return Promise.resolve(new Response(lines.join('\n'), { headers }))
})
