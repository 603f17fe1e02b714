import type { LoaderFunctionArgs } from '@remix-run/node'

import { SearchCall, searchForPrograms } from '#app/features/directory/index.server.ts'
import { apiFor } from '#app/platform/edge.server.ts'

const METHODS = 'GET, HEAD, OPTIONS'
const OPEN_TO_ALL = { 'access-control-allow-origin': '*' }

const search = apiFor('directory.read', SearchCall, ({ app, language }, call) =>
  searchForPrograms(app, call, language),
)

/** Programs on other sites may ask; their browsers make sure of that first. */
export function loader(args: LoaderFunctionArgs): Promise<Response> | Response {
  if (args.request.method !== 'OPTIONS') return search(args)
  return new Response(null, {
    status: 204,
    headers: {
      ...OPEN_TO_ALL,
      'access-control-allow-methods': METHODS,
      'access-control-allow-headers': 'accept, accept-language, content-type',
      'access-control-max-age': '86400',
      allow: METHODS,
    },
  })
}

/** Nothing can be changed here. */
export function action(): Response {
  return Response.json(
    { type: 'about:blank', title: 'Method Not Allowed', status: 405 },
    { status: 405, headers: { ...OPEN_TO_ALL, allow: METHODS, 'content-type': 'application/problem+json' } },
  )
}
