import type { Change } from './events.ts'

type Listener = (changes: readonly Change[]) => void

const listeners = new Set<Listener>()

/** Tells a part of the page of the changes that come; none after the line was down. Returns how to stop. */
export function listen(listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Hands changes to every part of the page that listens. */
export function tellListeners(changes: readonly Change[]): void {
  for (const listener of listeners) listener(changes)
}
