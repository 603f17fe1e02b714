import { useCallback, useSyncExternalStore } from 'react'

import { type Choice, NOTHING_CHOSEN, readChoice } from './chosen.ts'

const KEY = 'nhip-cau.compare'
const listeners = new Set<() => void>()
let latest: { text: string | null; choice: Choice } = { text: null, choice: NOTHING_CHOSEN }

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function snapshot(): Choice {
  const text = kept()
  // The same object for the same text, or React would render for ever.
  if (text !== latest.text) latest = { text, choice: readChoice(text) }
  return latest.choice
}

/** A browser may refuse to keep anything; then the choice lasts as long as the page. */
function kept(): string | null {
  try {
    return sessionStorage.getItem(KEY)
  } catch {
    return latest.text
  }
}

function keep(choice: Choice): void {
  const text = JSON.stringify(choice)
  try {
    sessionStorage.setItem(KEY, text)
  } catch {
    latest = { text, choice }
  }
  for (const listener of listeners) listener()
}

/** What is chosen to be compared, kept while the tab is open, and the way to change it. */
export function useChoice(): [Choice, (change: (choice: Choice) => Choice) => void] {
  const choice = useSyncExternalStore(subscribe, snapshot, () => NOTHING_CHOSEN)
  const change = useCallback((by: (choice: Choice) => Choice) => {
    const before = snapshot()
    const after = by(before)
    if (after !== before) keep(after)
  }, [])
  return [choice, change]
}
