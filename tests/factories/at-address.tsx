import { matchRoutes } from 'react-router-dom'
import { createStaticRouter, StaticRouterProvider } from 'react-router-dom/server.js'
import type { ReactNode } from 'react'

/** A view inside the router that the server puts around every page: links, forms and the location are the real ones. */
export function atAddress(view: ReactNode, address = '/'): ReactNode {
  const { pathname, search } = new URL(address, 'https://nhip-cau.test')
  const routes = [{ id: 'page', path: '*', element: view }]
  const location = { pathname, search, hash: '', state: null, key: 'default' }
  const context = {
    basename: '',
    location,
    matches: (matchRoutes(routes, location) ?? []).map((match) => ({
      ...match,
      route: { ...match.route, id: 'page' },
    })),
    loaderData: {},
    actionData: null,
    errors: null,
    statusCode: 200,
    loaderHeaders: {},
    actionHeaders: {},
    activeDeferreds: null,
  }
  return (
    <StaticRouterProvider router={createStaticRouter(routes, context)} context={context} hydrate={false} />
  )
}
