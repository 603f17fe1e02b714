import type { HeadersFunction, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'

import latinFont from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url'
import vietnameseFont from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url'

import { ErrorPage } from './frame/error-page.view.tsx'
import { readFrame } from './frame/read-frame.server.ts'
import { SiteFrame, type FrameData } from './frame/site-frame.view.tsx'
import { languageOfPath } from './locales/language.ts'
import { useNonce, useWords } from './platform/page-context.ts'
import { isPageError } from './platform/page-error.ts'
import { WordsProvider } from './platform/words-provider.tsx'
import styles from './styles/app.css?url'

export const links: LinksFunction = () => [
  { rel: 'preload', href: latinFont, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'preload', href: vietnameseFont, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'manifest', href: '/site.webmanifest' },
]

/** Pages name themselves; this is for errors, which take the place of a page at any address. */
export const meta: MetaFunction = ({ error }) => {
  if (!error) return [{ title: 'Nhịp Cầu' }]
  const known =
    isRouteErrorResponse(error) && isPageError(error.data) ? error.data.title : String(statusOf(error))
  return [{ title: `${known} – Nhịp Cầu` }, { name: 'robots', content: 'noindex' }]
}

/** Pages differ by reader: no shared cache may keep them. */
export const headers: HeadersFunction = () => ({ 'cache-control': 'private, no-cache' })

export async function loader({ context, request }: LoaderFunctionArgs): Promise<FrameData> {
  return readFrame(context.app, context.actor, request.headers.get('cookie'))
}

/** The document: language, theme, words and number formats around everything, errors included. */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const words = useWords()
  const { pathname } = useLocation()
  const language = languageOfPath(pathname)
  const frame = useRouteLoaderData<typeof loader>('root')
  const theme = frame?.theme ?? 'system'
  return (
    <html lang={language} {...(theme === 'system' ? {} : { 'data-theme': theme })}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <WordsProvider
          locale={language}
          messages={words}
          timeZone={frame?.viewer?.timeZone ?? 'Asia/Ho_Chi_Minh'}
        >
          <SiteFrame data={frame ?? null}>{children}</SiteFrame>
        </WordsProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  return (
    <ErrorPage status={statusOf(error)} data={isRouteErrorResponse(error) ? (error.data as unknown) : null} />
  )
}

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500
}
