import { createHash } from 'node:crypto'

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import type { z } from 'zod'

import { VISITOR } from './actor.ts'
import { type Bearer, isScopeGiven } from './bearer.ts'
import { asAppError } from './database/database-errors.server.ts'
import {
  type Edge,
  acting,
  edgeOf,
  type Guarded,
  guarded,
  languageOfRequest,
  presentAddress,
  report,
  retryHeaders,
} from './edge.server.ts'
import { parseSent } from './edge-words.server.ts'
import { AppError } from './errors.ts'
import { demand, type Permission } from './permissions.ts'
import { problemDocument } from './problem-document.server.ts'
import type { Allowance } from './rate-limits.server.ts'
import type { Scope } from './scopes.ts'

type Arguments = LoaderFunctionArgs | ActionFunctionArgs

/** What a call answers with. */
export interface ApiAnswer {
  body: object
  status?: number
  /** The version of what can be changed, for If-Match; without one, the tag is made of the body. */
  version?: string
  lastModified?: Date
  headers?: Record<string, string>
  /** For the owner of the token alone: kept by nobody on the way. */
  personal?: boolean
}

/** A call with whom its token stands for; `bearer` is null without a token. */
export interface ApiEdge extends Edge {
  bearer: Bearer | null
}

/** What a call asks for before it is let in. */
export interface ApiRules {
  permission: Permission
  /** Only with a token that has this scope. */
  scope?: Scope
  /** Only with a token, whatever its scopes. */
  token?: true
}

const EXPOSED =
  'Content-Language, ETag, Idempotency-Replayed, Last-Modified, Link, Location, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id'

/** What every answer says: readable from every site, which holds no risk where no cookie counts. */
const OPEN_TO_ALL = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': EXPOSED,
}

type ApiLoader = Guarded<(args: LoaderFunctionArgs) => Promise<Response>>
type ApiAction = Guarded<(args: ActionFunctionArgs) => Promise<Response>>

/**
 * Wraps a read for programs: GET and HEAD with a tag, OPTIONS for browsers of other sites. Cookies do not count; errors
 * are problem documents (RFC 9457).
 * @param methods further methods that the address knows, for Allow
 */
export function apiRead<S extends z.ZodType>(
  rules: ApiRules,
  schema: S,
  read: (edge: ApiEdge, input: z.output<S>) => Promise<ApiAnswer>,
  methods: readonly string[] = [],
): ApiLoader {
  const allow = ['GET', 'HEAD', 'OPTIONS', ...methods].join(', ')
  return guardedCall(rules, schema, async (args: LoaderFunctionArgs) => {
    if (args.request.method === 'OPTIONS') return preflight(allow)
    return answerCall(args, rules, async (edge) => {
      const input = parseSent(schema, queryOf(edge.url.searchParams), edge.language)
      return replyOf(edge, await read(edge, input))
    })
  })
}

/** One change over the interface for programs, by its method. */
export interface ApiChange {
  rules: ApiRules
  run: (edge: ApiEdge) => Promise<Response>
}

/** Wraps changes by programs. Any other method is refused with those that there are. */
export function apiChanges(changes: Readonly<Record<string, ApiChange>>): ApiAction {
  const allow = ['GET', 'HEAD', 'OPTIONS', ...Object.keys(changes)].join(', ')
  const [first] = Object.values(changes)
  return guardedCall(first?.rules ?? { permission: 'site.read' }, undefined, (args: ActionFunctionArgs) => {
    const change = changes[args.request.method]
    const rules = change?.rules ?? { permission: 'site.read' as const }
    return answerCall(args, rules, (edge) => {
      if (change) return change.run(edge)
      throw new AppError('methodNotAllowed', 'methodNotAllowed', { allow })
    })
  })
}

/** The body of a change, read by its schema and as it came. @throws AppError invalid */
export async function readBody<S extends z.ZodType>(
  edge: ApiEdge,
  schema: S,
): Promise<{ input: z.output<S>; text: string }> {
  const type = edge.request.headers.get('content-type') ?? ''
  if (!/^application\/(merge-patch\+)?json\b/i.test(type)) throw new AppError('invalid', 'jsonExpected')
  const text = await edge.request.text()
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch (error) {
    throw new AppError('invalid', 'jsonExpected', {}, error)
  }
  return { input: parseSent(schema, body, edge.language), text }
}

/**
 * The version that a change is meant for, out of If-Match.
 * @throws AppError preconditionRequired without one; stale for another than the present one
 */
export function demandMatch(edge: ApiEdge, version: string): void {
  const given = edge.request.headers.get('if-match')
  if (given === null) throw new AppError('preconditionRequired', 'ifMatchNeeded')
  const tags = given.split(',').map((tag) => tag.trim())
  if (!tags.includes('*') && !tags.includes(`"${version}"`)) throw new AppError('stale', 'staleVersion')
}

/** Makes the answer to a read, or says that nothing has changed. */
export function replyOf(edge: ApiEdge, answer: ApiAnswer): Response {
  const text = JSON.stringify(answer.body)
  const tag = answer.version === undefined ? weakTag(text) : `"${answer.version}"`
  const headers: Record<string, string> = {
    'content-type': 'application/json; charset=utf-8',
    'content-language': edge.language,
    'cache-control': answer.personal ? 'private, no-cache' : 'public, no-cache',
    vary: answer.personal ? 'accept-language, authorization' : 'accept-language',
    etag: tag,
    ...(answer.lastModified ? { 'last-modified': answer.lastModified.toUTCString() } : {}),
    ...answer.headers,
  }
  const reading = edge.request.method === 'GET' || edge.request.method === 'HEAD'
  if (reading && isKnown(edge.request.headers, tag)) return new Response(null, { status: 304, headers })
  return new Response(text, { status: answer.status ?? 200, headers })
}

async function answerCall(
  args: Arguments,
  rules: ApiRules,
  run: (edge: ApiEdge) => Promise<Response>,
): Promise<Response> {
  let allowance: Allowance | undefined
  const finish = (response: Response) => {
    const common = { ...OPEN_TO_ALL, ...(allowance ? limitHeaders(allowance) : {}) }
    for (const [name, value] of Object.entries(common)) response.headers.set(name, value)
    return response
  }
  try {
    const { app, address } = args.context
    const bearer = await bearerOf(args)
    allowance = await app.limits.call(bearer?.actor.personId ?? address)
    if (allowance.spent) throw new AppError('tooMany', 'tooMany', { seconds: allowance.resetSeconds })
    if ((rules.scope || rules.token) && !bearer) throw new AppError('unauthenticated', ...tokenNeeded(rules))
    if (rules.scope && bearer && !isScopeGiven(bearer, rules.scope))
      throw new AppError('forbidden', 'scopeMissing', { scope: rules.scope })
    const edge: ApiEdge = { ...(await edgeOf(args, bearer?.actor ?? VISITOR)), bearer }
    demand(edge.actor, rules.permission)
    return finish(await acting(args, edge, 'api', () => run(edge)))
  } catch (error) {
    const answer = error instanceof Response ? error : await presentAddress(args, error)
    return finish(answer ?? asProblem(args, error))
  }
}

function guardedCall<F extends object>(rules: ApiRules, schema: z.ZodType | undefined, run: F): Guarded<F> {
  return guarded(
    { permission: rules.permission, schema, byTokenOnly: Boolean(rules.scope ?? rules.token) },
    run,
  )
}

function tokenNeeded({ scope }: ApiRules): [string, Record<string, unknown>] {
  return scope ? ['tokenNeeded', { scope }] : ['anyTokenNeeded', {}]
}

/** Whom the token of a call stands for. @throws AppError unauthenticated for one that is not valid */
async function bearerOf({ request, context }: Arguments): Promise<Bearer | null> {
  const given = request.headers.get('authorization')
  if (given === null) return null
  const token = /^Bearer +(\S+)$/i.exec(given.trim())?.[1]
  const bearer = token === undefined ? null : await context.app.bearerOf(token)
  if (!bearer) throw new AppError('unauthenticated', 'tokenInvalid')
  return bearer
}

/** Repeated parameters become lists: `?country=JP&country=KR`. */
function queryOf(parameters: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(parameters.keys())]
  return Object.fromEntries(
    names.map((name) => {
      const [first = '', ...more] = parameters.getAll(name)
      return [name, more.length > 0 ? [first, ...more] : first]
    }),
  )
}

function asProblem({ request, context }: Arguments, error: unknown): Response {
  const url = new URL(request.url)
  const thrown = asAppError(error)
  const known = thrown instanceof AppError ? thrown : null
  const status = report(context, url, thrown)
  const { text, headers } = problemDocument(thrown, {
    publicUrl: context.app.env.publicUrl,
    language: languageOfRequest(request),
    path: url.pathname,
    requestId: context.requestId,
  })
  return new Response(text, {
    status,
    headers: { ...headers, ...retryHeaders(thrown), ...challengeOf(known) },
  })
}

/** What a client needs to know to do better (RFC 6750, RFC 9110). */
function challengeOf(error: AppError | null): Record<string, string> {
  const { allow, scope } = error?.detail ?? {}
  if (typeof allow === 'string') return { allow }
  const scoped = typeof scope === 'string' ? `, scope="${scope}"` : ''
  if (error?.reasonKey === 'tokenInvalid') return { 'www-authenticate': 'Bearer error="invalid_token"' }
  if (error?.reasonKey === 'scopeMissing')
    return { 'www-authenticate': `Bearer error="insufficient_scope"${scoped}` }
  return error?.code === 'unauthenticated' ? { 'www-authenticate': `Bearer realm="api"${scoped}` } : {}
}

/** https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/ (as of draft 10). */
function limitHeaders(allowance: Allowance): Record<string, string> {
  return {
    'ratelimit-policy': `"calls";q=${allowance.limit};w=${allowance.windowSeconds}`,
    ratelimit: `"calls";r=${allowance.remaining};t=${allowance.resetSeconds}`,
  }
}

function preflight(allow: string): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...OPEN_TO_ALL,
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': 'accept, accept-language, authorization, content-type, if-none-match',
      'access-control-max-age': '86400',
      allow,
    },
  })
}

function weakTag(text: string): string {
  return `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
}

function isKnown(headers: Headers, tag: string): boolean {
  const given = headers.get('if-none-match')
  if (given === null) return false
  const bare = (text: string) => text.trim().replace(/^W\//, '')
  return given.split(',').some((each) => each.trim() === '*' || bare(each) === bare(tag))
}
