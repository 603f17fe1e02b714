import { readPicture } from '#app/features/directory/index.server.ts'
import { resourceFor } from '#app/platform/edge.server.ts'

/** The picture that services show where a page is shared. */
export const loader = resourceFor('directory.read', async ({ app, address, params, request }) => {
  const answer = await readPicture(app, params['*'] ?? '', address)
  if (answer.kind === 'moved') {
    return new Response(null, {
      status: 302,
      headers: { location: answer.path, 'cache-control': 'no-store' },
    })
  }
  const headers = {
    'content-type': 'image/png',
    'cache-control': 'public, max-age=31536000, immutable',
    // Services that show pages take the picture from another origin.
    'cross-origin-resource-policy': 'cross-origin',
    etag: `"${answer.version}"`,
  }
  if (request.headers.get('if-none-match') === headers.etag)
    return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(answer.png), { headers })
})
