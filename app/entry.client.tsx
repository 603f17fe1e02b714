import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode, useSyncExternalStore, type ReactNode } from 'react'
import { hydrateRoot } from 'react-dom/client'

import { loadedWords, loadWordsOf, onWords } from './locales/loaded-words.client.ts'
import { WordsContext } from './platform/page-context.ts'
import { allowInjectedStyles } from './ui/style-nonce.ts'

function LoadedWords({ children }: { children: ReactNode }) {
  const words = useSyncExternalStore(onWords, loadedWords, loadedWords)
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>
}

allowInjectedStyles()
await Promise.all([loadWordsOf('root'), pageDataRead()])

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <LoadedWords>
        <RemixBrowser />
      </LoadedWords>
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
