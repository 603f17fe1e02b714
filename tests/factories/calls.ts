import { randomUUID } from 'node:crypto'

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'

import type { App } from '#app/platform/app.ts'

/** A loader or an action of a route. */
type Handler = (args: LoaderFunctionArgs & ActionFunctionArgs) => Promise<unknown>

export interface CallOptions {
  method?: string
  headers?: Record<string, string>
  /** Sent as JSON. */
  body?: unknown
  /** A personal token. */
  token?: string
  params?: Record<string, string>
}

/** Calls a route as a program would, without the HTTP server around it. What it throws as an answer is its answer. */
export async function callRoute(
  app: App,
  handler: Handler,
  path: string,
  options: CallOptions = {},
): Promise<Response> {
  const headers = new Headers(options.headers)
  if (options.token !== undefined) headers.set('authorization', `Bearer ${options.token}`)
  if (options.body !== undefined && !headers.has('content-type'))
    headers.set('content-type', 'application/json')
  const request = new Request(app.env.publicUrl + path, {
    method: options.method ?? 'GET',
    headers,
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  })
  const context = {
    app,
    nonce: '',
    requestId: randomUUID(),
    address: '192.0.2.1',
    actor: () => app.actorOf(headers),
    setPolicy: () => undefined,
  }
  const args = { request, context, params: options.params ?? {} }
  const answer = await handler(args as unknown as LoaderFunctionArgs & ActionFunctionArgs).catch(
    (thrown: unknown) => {
      if (thrown instanceof Response) return thrown
      throw thrown
    },
  )
  if (!(answer instanceof Response)) throw new Error(`${path} gave no answer of its own`)
  return answer
}

/** The JSON of an answer. */
export async function jsonOf<T = Record<string, unknown>>(answer: Response): Promise<T> {
  return (await answer.json()) as T
}
