import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'

import { languageOfPath } from './locales/language.ts'
import { WordsContext } from './platform/page-context.ts'

// One language a page: switching language loads the document anew, so the other one is never fetched.
const words =
  languageOfPath(location.pathname) === 'en'
    ? (await import('./locales/en.ts')).en
    : (await import('./locales/vi.ts')).vi

await pageDataRead()

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <WordsContext.Provider value={words}>
        <RemixBrowser />
      </WordsContext.Provider>
    </StrictMode>,
  )
})

/**
 * Remix reads the page's data when it is first drawn, and has React wait for it in the middle of taking the page over. A
 * click or a key meanwhile ends in React's error 345, and everything is drawn anew without what was typed. So it is read
 * before.
 */
async function pageDataRead(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (reading) {
    if (reading instanceof Promise) await reading
  }
}
