import { createContext, useContext } from 'react'

import type { Words } from '#app/locales/vi.ts'

/** The nonce of the content security policy while rendering on the server; empty in the browser, where it is hidden. */
export const NonceContext = createContext('')

export function useNonce(): string {
  return useContext(NonceContext)
}

/** The words of the reader's language: on the server both are at hand, in the browser only the one in use is loaded. */
export const WordsContext = createContext<Words | null>(null)

/** @throws Error when a page is rendered outside the entries, which provide the words */
export function useWords(): Words {
  const words = useContext(WordsContext)
  if (!words) throw new Error('the words of the page were not provided')
  return words
}
