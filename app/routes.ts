import { index, route, type RouteConfig } from '@remix-run/route-config'

/** The site map. Pages stand under an optional /en for English; everything else has one address. */
export default [
  route('en?', 'routes/page.tsx', [
    index('routes/home.tsx'),
    route('search', 'routes/search.tsx'),
    route('enterprises/:slug', 'routes/enterprise.tsx'),
    route('products/:slug', 'routes/product.tsx'),
    route('sign-in', 'routes/sign-in.tsx'),
    route('sign-out', 'routes/sign-out.tsx'),
    route('preferences', 'routes/preferences.tsx'),
    route('partners', 'routes/partners.tsx'),
    route('meetings', 'routes/meetings.tsx'),
    route('meetings/new', 'routes/meeting-new.tsx'),
    route('meetings/:id', 'routes/meeting.tsx'),
    route('synonyms', 'routes/synonyms.tsx'),
    route('synonyms/new', 'routes/synonym-new.tsx'),
    route('synonyms/history', 'routes/synonym-history.tsx'),
    route('synonyms/:key', 'routes/synonym-group.tsx'),
    route('*', 'routes/not-found.tsx'),
  ]),
  route('api/v1/search', 'routes/api.search.ts'),
  route('api/*', 'routes/api.not-found.ts'),
  route('robots.txt', 'routes/robots.ts'),
  route('sitemap.xml', 'routes/sitemap.ts'),
  route('sitemap/:part', 'routes/sitemap-part.ts'),
  route('og/*', 'routes/picture.ts'),
] satisfies RouteConfig
