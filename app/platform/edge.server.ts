import { parseWithZod } from '@conform-to/zod/v4'
import type { SubmissionResult } from '@conform-to/react'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import type { z } from 'zod'

import { catalogueOf, type AllWords } from '#app/locales/catalogue.server.ts'
import { languageOfAccept, languageOfPath, pathIn, type Language } from '#app/locales/language.ts'

import { actAs } from './acting.server.ts'
import { isSignedIn, type Actor, type SignedInActor } from './actor.ts'
import type { App } from './app.ts'
import { asAppError } from './database/database-errors.server.ts'
import { explain, fieldWords } from './edge-words.server.ts'
import { AppError, STATUS_OF } from './errors.ts'
import { areFieldNames } from './field-names.ts'
import { type PageError, SECRET_FIELD, typedIn } from './page-error.ts'
import { demand, demandChange, type Permission } from './permissions.ts'
import { logRefusal } from './refusals.server.ts'
import { withoutTokens } from './token-paths.ts'

/** What the server hands to Remix for each request. */
export interface RequestContext {
  app: App
  /** For the content security policy. */
  nonce: string
  requestId: string
  /** Address of the client, as far as the configured proxies can be trusted. */
  address: string
  /** Looked up once a request, however many loaders ask. */
  actor: () => Promise<Actor>
  /** Answers with another content security policy than that of pages. */
  setPolicy: (policy: string) => void
}

declare module '@remix-run/node' {
  interface AppLoadContext extends RequestContext {}
}

/** What a page, a form or an interface call gets to work with. */
export interface Edge {
  app: App
  actor: Actor
  language: Language
  request: Request
  url: URL
  params: Readonly<Record<string, string | undefined>>
  address: string
  /** All words of the reader's language, for what is said outside React: titles, problem documents. */
  words: AllWords
  /** Answers with another content security policy than that of pages. */
  setPolicy: (policy: string) => void
  /** Address of a page in the reader's language. */
  path: (path: string) => string
}

type Arguments = LoaderFunctionArgs | ActionFunctionArgs

/** What a loader or an action asks for: the permission, and of what is sent to it, the schema. */
export interface Asked {
  permission: Permission
  schema?: z.ZodType | undefined
  /** For programs that come with a token; a cookie does not count. */
  byTokenOnly?: boolean
}

/**
 * A loader or an action that says what it asks for, so that a test can walk every route as every role, and send it what
 * fits and what does not.
 */
export type Guarded<F> = F & Asked

export function guarded<F extends object>(asked: Permission | Asked, run: F): Guarded<F> {
  return Object.assign(run, typeof asked === 'string' ? { permission: asked } : asked)
}

/** Wraps the reading of a page: permission first, then one read, errors as pages in the reader's language. */
export function loaderFor<T>(permission: Permission, read: (edge: Edge) => Promise<T>) {
  return guarded(permission, async (args: LoaderFunctionArgs): Promise<T> => {
    try {
      const edge = await edgeOf(args)
      demand(edge.actor, permission)
      return await acting(args, edge, 'page', () => read(edge))
    } catch (error) {
      throw (await presentAddress(args, error)) ?? asPage(args, error)
    }
  })
}

/** What a form gets back when it was not accepted; the form shows it and keeps what was typed. */
export interface FormAnswer {
  result: SubmissionResult
}

/**
 * Wraps a form: permission, schema, one use-case. A refusal goes back into the form with its words; when the
 * product is down, a browser without JavaScript gets an error page that still holds what was typed.
 */
export function actionFor<S extends z.ZodType, R>(
  permission: Permission,
  schema: S,
  run: (edge: Edge, input: z.output<S>) => Promise<R>,
) {
  return guarded({ permission, schema }, async (args: ActionFunctionArgs) => {
    const form = await readForm(args)
    try {
      const edge = await admitted(args, permission)
      return await answerForm(args, edge, schema, { form }, (input) => run(edge, input))
    } catch (error) {
      throw asPage(args, error, form)
    }
  })
}

/** Who asks for a change, when the table lets them and they have not asked for too many. */
export async function admitted(args: Arguments, permission: Permission): Promise<Edge> {
  const edge = await edgeOf(args)
  demandChange(edge.actor, permission)
  await edge.app.limits.change(edge.actor.personId ?? edge.address)
  return edge
}

/** Parses a form and runs one use-case; refusals become an answer that keeps what was typed, at the field they name. */
export async function answerForm<S extends z.ZodType, R>(
  args: Arguments,
  edge: Edge,
  schema: S,
  { form, problems = {} }: { form: FormData; problems?: Record<string, string[]> },
  run: (input: z.output<S>) => Promise<R>,
) {
  if (!areFieldNames(form.keys())) throw new AppError('invalid', 'unreadableForm')
  const submission = parseWithZod(form, { schema, error: fieldWords(edge.language) })
  const hideFields = [...new Set(form.keys())].filter((name) => SECRET_FIELD.test(name))
  if (submission.status !== 'success' || Object.keys(problems).length > 0)
    return data<FormAnswer>({ result: submission.reply({ hideFields, fieldErrors: problems }) }, 400)
  try {
    return await acting(args, edge, 'page', () => run(submission.value))
  } catch (error) {
    const known = asAppError(error)
    if (!(known instanceof AppError) || known.code === 'unauthenticated') throw error
    if (known.code === 'unavailable' && wantsDocument(edge.request)) throw error
    const moved = await presentAddress(args, known)
    if (moved) throw moved
    const { requestId, address, actor } = args.context
    logRefusal(edge.app, known, { requestId, path: withoutTokens(edge.url.pathname), address, actor })
    const { title, text } = explain(edge.language, known)
    const { field } = known.detail
    const words = [`${title}. ${text}`]
    const reply = typeof field === 'string' ? { fieldErrors: { [field]: words } } : { formErrors: words }
    return data<FormAnswer>({ result: submission.reply({ hideFields, ...reply }) }, STATUS_OF[known.code])
  }
}

/** Wraps what is neither a page nor a call of programs: a picture, a map of the site. Errors are a word in plain text. */
export function resourceFor(permission: Permission, read: (edge: Edge) => Promise<Response>) {
  return guarded(permission, async (args: LoaderFunctionArgs): Promise<Response> => {
    try {
      const edge = await edgeOf(args)
      demand(edge.actor, permission)
      return await acting(args, edge, 'page', () => read(edge))
    } catch (error) {
      const answer = error instanceof Response ? error : await presentAddress(args, error)
      if (answer) return answer
      const known = asAppError(error)
      const status = report(args.context, new URL(args.request.url), known)
      const { title } = explain(languageOfRequest(args.request), known)
      const headers = { 'content-type': 'text/plain; charset=utf-8', ...retryHeaders(known) }
      return new Response(title, { status, headers })
    }
  })
}

/** What a request brings, with whom it is asked for: the reader of the session, or who is named. */
export async function edgeOf({ context, request, params }: Arguments, actor?: Actor): Promise<Edge> {
  const url = new URL(request.url)
  const language = languageOfRequest(request)
  return {
    app: context.app,
    actor: actor ?? (await context.actor()),
    language,
    request,
    url,
    params,
    address: context.address,
    setPolicy: context.setPolicy,
    words: catalogueOf(language),
    path: (path) => pathIn(language, path),
  }
}

/** What is changed meanwhile is logged as done by whoever asks. */
export function acting<T>(
  { context }: Arguments,
  { actor, url }: Edge,
  via: 'page' | 'api',
  work: () => Promise<T>,
) {
  const { personId, viewing } = actor
  const who = viewing ? { personId: viewing.administratorId, viewing: true } : { personId }
  return actAs({ ...who, via, act: withoutTokens(url.pathname), requestId: context.requestId }, work)
}

/** Pages say their language in the path; programs may say theirs in Accept-Language. */
export function languageOfRequest(request: Request): Language {
  const { pathname } = new URL(request.url)
  if (!pathname.startsWith('/api/')) return languageOfPath(pathname)
  return languageOfAccept(request.headers.get('accept-language') ?? '')
}

async function readForm({ request, context }: ActionFunctionArgs): Promise<FormData> {
  try {
    return await request.formData()
  } catch (error) {
    const cause = new AppError('invalid', 'unreadableForm', {}, error)
    throw asPage({ request, context, params: {} }, cause)
  }
}

function wantsDocument(request: Request): boolean {
  return request.headers.get('accept')?.includes('text/html') ?? false
}

/**
 * Leads on from an address where something stood before; forms are sent on with what they hold. Not kept by browsers, since
 * what was merged by mistake gets its own address back.
 */
export async function presentAddress(
  { request, context }: Arguments,
  error: unknown,
): Promise<Response | null> {
  if (!(error instanceof AppError) || error.code !== 'notFound') return null
  const url = new URL(request.url)
  // Not found is a true answer too where the database is away by now.
  const path = await context.app.movedTo(await context.actor(), url.pathname).catch(() => null)
  if (path === null) return null
  const status = request.method === 'GET' || request.method === 'HEAD' ? 301 : 308
  return redirect(path + url.search, { status, headers: { 'cache-control': 'no-cache' } })
}

/** An error as a page in the reader’s language; redirects and deliberate responses pass through. */
export function asPage({ request, context }: Arguments, error: unknown, form?: FormData): unknown {
  if (error instanceof Response) return error
  const url = new URL(request.url)
  const language = languageOfPath(url.pathname)
  const known = asAppError(error)
  if (known instanceof AppError && known.code === 'unauthenticated' && known.reasonKey === 'signInFirst') {
    const back = request.method === 'GET' ? url.pathname + url.search : url.pathname
    return redirect(`${pathIn(language, '/sign-in')}?returnTo=${encodeURIComponent(back)}`)
  }
  if (known instanceof AppError && known.reasonKey === 'secondFactorMissing') {
    const back = url.pathname + (request.method === 'GET' ? url.search : '')
    return redirect(`${pathIn(language, '/account/second-factor')}?returnTo=${encodeURIComponent(back)}`)
  }
  const status = report(context, url, known)
  const page: PageError = {
    code: known instanceof AppError ? known.code : 'unexpected',
    ...explain(language, known),
    requestId: context.requestId,
  }
  if (form) {
    page.action = url.pathname + url.search
    page.typed = typedIn(form)
  }
  return data(page, { status, headers: retryHeaders(known) })
}

/** Logs what an operator must see and answers with the HTTP status. */
export function report(context: RequestContext, url: URL, error: unknown): number {
  const fields = { requestId: context.requestId, path: withoutTokens(url.pathname) }
  if (error instanceof AppError) {
    if (error.code === 'unavailable') context.app.log.warn({ ...fields, err: error.cause }, error.message)
    logRefusal(context.app, error, { ...fields, address: context.address, actor: context.actor })
    return STATUS_OF[error.code]
  }
  context.app.log.error({ ...fields, err: error }, 'unexpected error')
  return 500
}

export function retryHeaders(error: unknown): Record<string, string> {
  if (!(error instanceof AppError)) return {}
  if (error.code === 'unavailable') return { 'retry-after': '10' }
  if (error.code === 'tooMany') {
    const { seconds } = error.detail
    return { 'retry-after': typeof seconds === 'number' ? String(seconds) : '60' }
  }
  return {}
}

/** The actor as a signed-in person; loaders whose permission is not open to visitors have one. @throws AppError unauthenticated */
export function signedIn(actor: Actor): SignedInActor {
  if (!isSignedIn(actor)) throw new AppError('unauthenticated', 'signInFirst')
  return actor
}

/** Logs why a part that the page can do without was left out. An outage is no news: the page itself reports it. */
export function reportLeftOut(app: App, error: unknown, part: string): void {
  if (asAppError(error) instanceof AppError) return
  app.log.error({ err: error, part }, 'a part of the page was left out')
}
