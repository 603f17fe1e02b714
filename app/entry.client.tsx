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
