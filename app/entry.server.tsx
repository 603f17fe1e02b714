import {
  createReadableStreamFromReadable,
  type ActionFunctionArgs,
  type AppLoadContext,
  type EntryContext,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'

import { areasOf } from './locales/areas.ts'
import { catalogueOf } from './locales/catalogue.server.ts'
import { languageOfPath, type Language } from './locales/language.ts'
import { WORD_FILES } from './locales/word-files.server.ts'
import { PageBody } from './platform/page-body.server.ts'
import { NonceContext, WordsContext } from './platform/page-context.ts'
import { withoutTokens } from './platform/token-paths.ts'

export { startProduct, type Product } from './platform/boot.server.ts'
export { refuseAtGate } from './platform/gate.server.ts'
export { readEnvironment } from './platform/env.server.ts'
export { greet } from './platform/greet.ts'
export { createNarrator } from './platform/narrator.ts'
export { sitePartsOf } from './platform/site-parts.ts'
export { StartError } from './platform/start-error.ts'
export { withoutTokens } from './platform/token-paths.ts'

export const streamTimeout = 5000

/** Renders a page: at once for browsers (streaming), complete for crawlers. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const language = languageOfPath(new URL(request.url).pathname)
  const words = catalogueOf(language)
  preloadWords(headers, language, remix)
  const whole = isbot(request.headers.get('user-agent')) || remix.isSpaMode
  return new Promise((resolve, reject) => {
    let shellSent = false
    const respond = () => {
      shellSent = true
      const body = new PageBody()
      headers.set('Content-Type', 'text/html; charset=utf-8')
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
      pipe(body)
    }
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={context.nonce}>
        <WordsContext.Provider value={words}>
          <RemixServer context={remix} url={request.url} nonce={context.nonce} />
        </WordsContext.Provider>
      </NonceContext.Provider>,
      {
        nonce: context.nonce,
        ...(whole ? { onAllReady: respond } : { onShellReady: respond }),
        onShellError: reject,
        onError(error) {
          status = 500
          // Errors before the shell is out are rejected above and logged by the server.
          if (shellSent)
            context.app.log.error({ err: error, requestId: context.requestId }, 'rendering failed')
        },
      },
    )
    setTimeout(abort, streamTimeout + 1000).unref()
  })
}

/** Has the browser fetch the page's words beside its scripts, which would ask for them only once they run. */
function preloadWords(headers: Headers, language: Language, { staticHandlerContext }: EntryContext): void {
  const routeIds = ['root', ...staticHandlerContext.matches.map(({ route }) => route.id)]
  for (const area of areasOf(routeIds)) {
    const file = WORD_FILES[`${language}.${area}`]
    if (file) headers.append('Link', `<${file}>; rel=modulepreload`)
  }
}

/** Errors that no edge wrapper caught. A reader who left is no error. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted) return
  const path = withoutTokens(new URL(request.url).pathname)
  // Wrong addresses and wrong methods are the client's; Remix reports them here as well.
  if ((error as { status?: number }).status !== undefined) {
    context.app.log.debug({ err: error, path }, 'refused')
    return
  }
  context.app.log.error({ err: error, path, requestId: context.requestId }, 'unexpected error')
}
