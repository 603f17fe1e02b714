import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

import { createRequestHandler, type GetLoadContextFunction, type RequestHandler } from '@remix-run/express'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import helmet from 'helmet'
import sirv from 'sirv'
import type { ViteDevServer } from 'vite'

import type * as Entry from './app/entry.server.tsx'

type EntryModule = typeof Entry
type Build = ServerBuild & { entry: { module: EntryModule } }

// Built, this file is JavaScript and lies in build/; in development it is run where it is.
const file = fileURLToPath(import.meta.url)
const root = path.resolve(file, file.endsWith('.ts') ? '..' : '../..')
const development = process.argv.includes('--dev')
process.env.NODE_ENV ??= development ? 'development' : 'production'
if (process.argv.includes('--worker')) process.env.PROCESS_ROLE = 'worker'

/** After this the process ends even when something hangs. */
const SHUTDOWN_MS = 10_000

const YEAR_SECONDS = 365 * 24 * 60 * 60

void main().catch((error: unknown) => {
  const expected = error instanceof Error && error.name === 'StartError'
  process.stderr.write(
    `\n✗ ${expected ? error.message : `Nhịp Cầu could not start: ${String((error as Error)?.stack ?? error)}`}\n`,
  )
  process.exit(1)
})

async function main(): Promise<void> {
  const vite = development ? await startVite() : undefined
  const loadBuild = () => (vite ? developmentBuild(vite) : productionBuild())
  const build = await loadBuild()
  const { entry } = build
  const env = entry.module.readEnvironment(process.env, root)

  const server = createServer()
  let answer: (request: Request, response: Response) => void = (_request, response) => {
    // Bound before the long steps, so that a busy port is noticed first and probes get an answer.
    response.writeHead(503, { 'retry-after': '2', 'content-type': 'text/plain' }).end('starting')
  }
  server.on('request', (request, response) => answer(request as Request, response as Response))
  if (env.role !== 'worker') await listen(server, env.port, env.host, entry.module)

  const product = await entry.module.startProduct({
    env,
    root,
    ...(env.role === 'worker' ? {} : { server }),
    narrator: entry.module.createNarrator(process.stdout),
  })
  // In development each request asks for the build anew, so that a changed file is seen at once.
  if (env.role !== 'worker') answer = createSite(product, entry.module, vite ? loadBuild : build, vite)
  endOnSignals(server, product, vite)
  entry.module.greet(process.stdout, env, product.demonstrationAccounts, portOf(server))
}

function createSite(
  product: Entry.Product,
  entry: EntryModule,
  build: Build | (() => Promise<Build>),
  vite?: ViteDevServer,
): Express {
  const { app, log } = product
  const site = express()
  site.disable('x-powered-by')
  site.set('trust proxy', app.env.trustProxy)
  site.use((request, response, next) => {
    observe(product, entry, request, response)
    next()
  })
  site.get('/healthz', (_request, response) => void response.type('text').send('ok'))
  site.get('/readyz', (_request, response) => {
    void product.readiness().then((state) => response.status(state.ready ? 200 : 503).json(state))
  })
  site.get('/metrics', (request, response) => void metrics(product, request, response))
  if (!vite) serveAssets(site)
  site.use(securityHeaders(app.env.publicUrl.startsWith('https:'), vite !== undefined))
  site.use(compression())
  if (vite) site.use(vite.middlewares)
  else site.use(express.static(path.join(root, 'build/client'), { maxAge: '1h', redirect: false }))
  site.use((request, response, next) => void guard(product, entry, request, response, next))
  const handlerFor = handlersOf(build, entry, (request, response) => contextOf(product, request, response))
  site.all('*', (request, response, next) => void handlerFor(request.path)(request, response, next))
  site.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
    const status = (error as { status?: number }).status
    if (response.headersSent) return next(error)
    if (status && status < 500) return void response.status(status).type('text').send(`${status}`)
    log.error(
      { err: error, path: entry.withoutTokens(request.path), requestId: response.locals.requestId as string },
      'request failed',
    )
    response.status(500).type('text').send('500')
  })
  return site
}

/** What answers an address: the whole site in development, otherwise its part of it. */
function handlersOf(
  build: Build | (() => Promise<Build>),
  entry: EntryModule,
  getLoadContext: GetLoadContextFunction,
): (pathname: string) => RequestHandler {
  const handlerOf = (of: typeof build) =>
    createRequestHandler({ build: of, mode: process.env.NODE_ENV, getLoadContext })
  if (typeof build === 'function') {
    const whole = handlerOf(build)
    return () => whole
  }
  const partFor = entry.sitePartsOf(build)
  const handlers = new Map<Build, RequestHandler>()
  return (pathname) => {
    const part = partFor(pathname)
    const handler = handlers.get(part) ?? handlerOf(part)
    handlers.set(part, handler)
    return handler
  }
}

/**
 * Scripts, styles and fonts by the hash in their names: kept for ever, compressed when the site was built, and without a
 * page's policy in front of each.
 */
function serveAssets(site: Express): void {
  const kept = sirv(path.join(root, 'build/client/assets'), {
    immutable: true,
    maxAge: YEAR_SECONDS,
    brotli: true,
    gzip: true,
    setHeaders: (response) => response.setHeader('x-content-type-options', 'nosniff'),
    onNoMatch: (_request, response) => response.writeHead(404).end(),
  })
  // Without “next”, so that an unknown name is answered here and not by a page.
  site.use('/assets', (request, response) => kept(request, response))
}

/** A request id on everything, one log line and one measurement a request. */
function observe(
  { app, log }: Entry.Product,
  { withoutTokens }: EntryModule,
  request: Request,
  response: Response,
): void {
  const started = performance.now()
  const requestId = randomUUID()
  response.locals.requestId = requestId
  response.setHeader('x-request-id', requestId)
  response.on('finish', () => {
    const seconds = (performance.now() - started) / 1000
    const { statusCode } = response
    const path = withoutTokens(request.path)
    const route = path.split('/').slice(0, 3).join('/').slice(0, 40)
    const kept = statusCode === 404 ? 'unknown' : route
    app.metrics.requestSeconds.observe(
      { method: request.method, route: kept, status: String(statusCode) },
      seconds,
    )
    if (request.path.startsWith('/assets/')) return
    const line = {
      requestId,
      method: request.method,
      path,
      status: statusCode,
      ms: Math.round(seconds * 1000),
    }
    log.info(line, 'request')
  })
}

/** Lets a request through, or answers it here. */
async function guard(
  { app }: Entry.Product,
  { refuseAtGate }: EntryModule,
  request: Request,
  response: Response,
  next: NextFunction,
): Promise<void> {
  const { method, path: asked, headers, ip = '' } = request
  const refusal = await refuseAtGate(app, { method, path: asked, headers, address: ip })
  if (!refusal) return next()
  response.status(refusal.status).set(refusal.headers).send(refusal.text)
}

function securityHeaders(https: boolean, dev: boolean) {
  return (request: Request, response: Response, next: NextFunction) => {
    const nonce = randomBytes(16).toString('base64')
    response.locals.nonce = nonce
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'", `'nonce-${nonce}'`],
          styleSrc: dev ? ["'self'", "'unsafe-inline'"] : ["'self'", `'nonce-${nonce}'`],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'", ...(dev ? ['ws:'] : [])],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          ...(https ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
      referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    })(request, response, next)
  }
}

async function metrics({ app }: Entry.Product, request: Request, response: Response): Promise<void> {
  const { metricsToken } = app.env
  // Without a token only this machine may look, and not on behalf of somebody behind a proxy.
  const allowed = metricsToken
    ? request.headers.authorization === `Bearer ${metricsToken}`
    : request.headers['x-forwarded-for'] === undefined &&
      /^(::1|(::ffff:)?127\.)/.test(request.socket.remoteAddress ?? '')
  if (!allowed) return void response.status(401).type('text').send('401')
  response.type(app.metrics.registry.contentType).send(await app.metrics.registry.metrics())
}

/** What loaders and actions get: the container, who asks (looked up once a request), and how to name the request. */
function contextOf({ app }: Entry.Product, request: Request, response: Response): AppLoadContext {
  const headers = new Headers({ cookie: request.headers.cookie ?? '' })
  let actor: ReturnType<typeof app.actorOf> | undefined
  return {
    app,
    nonce: String(response.locals.nonce),
    requestId: String(response.locals.requestId),
    address: request.ip ?? '',
    actor: () => (actor ??= app.actorOf(headers)),
    setPolicy: (policy) => void response.setHeader('content-security-policy', policy),
  }
}

async function startVite(): Promise<ViteDevServer> {
  const { createServer: createViteServer } = await import('vite')
  return createViteServer({
    root,
    appType: 'custom',
    server: { middlewareMode: true, hmr: { port: 24_678 } },
  })
}

async function developmentBuild(vite: ViteDevServer): Promise<Build> {
  return (await vite.ssrLoadModule('virtual:remix/server-build')) as Build
}

function productionBuild(): Promise<Build> {
  return import(pathToFileURL(path.join(root, 'build/server/index.js')).href) as Promise<Build>
}

function listen(server: Server, port: number, host: string, { StartError }: EntryModule): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        reject(
          new StartError(
            `Port ${port} is in use: stop the program that uses it, or start with PORT=${port + 1} npm start.`,
          ),
        )
      } else if (error.code === 'EACCES') {
        reject(
          new StartError(
            `Port ${port} may not be opened by this user: choose a port above 1024, such as PORT=3000.`,
          ),
        )
      } else reject(error)
    })
    server.listen(port, host, resolve)
  })
}

function portOf(server: Server): number | undefined {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : undefined
}

/** Ctrl-C and SIGTERM: no new requests, running ones end, sockets are let go, then children stop. */
function endOnSignals(server: Server, product: Entry.Product, vite?: ViteDevServer): void {
  let ending = false
  const end = (signal: NodeJS.Signals) => {
    if (ending) return
    ending = true
    process.stdout.write(`\n${signal}: stopping …\n`)
    setTimeout(() => process.exit(1), SHUTDOWN_MS).unref()
    server.close()
    server.closeIdleConnections()
    void Promise.all([vite?.close(), product.drain()])
      .then(() => product.close())
      .then(() => process.exit(0))
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}
