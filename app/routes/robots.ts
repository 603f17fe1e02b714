/** Pages of one's own are no use to others; everything else may be read. */
const PRIVATE = ['/partners', '/meetings', '/preferences', '/sign-out']

export function loader(): Response {
  const lines = [
    'User-agent: *',
    ...PRIVATE.flatMap((path) => [`Disallow: ${path}`, `Disallow: /en${path}`]),
    '',
  ]
  return new Response(lines.join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  })
}
