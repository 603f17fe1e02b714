import { useEffect, useState } from 'react'

import { tellListeners } from './listeners.ts'
import { openConnection, type ConnectionState } from './connection.ts'
import type { Change } from './events.ts'

/** Several changes in the same moment cost one look at the server. */
const GATHER_MS = 60

/**
 * Keeps the page in step with the server while `enabled`.
 * @param refresh asks the page's loaders again; gets the changes that led to it (none after a reconnect)
 * @param ended called when the session is over
 */
export function useRealtime(
  enabled: boolean,
  refresh: (changes: Change[]) => void,
  ended: () => void,
): ConnectionState {
  const [state, setState] = useState<ConnectionState>('off')
  useEffect(() => {
    if (!enabled) return
    let gathered: Change[] = []
    let timer: ReturnType<typeof setTimeout> | undefined
    const close = openConnection({
      state: setState,
      sessionEnded: ended,
      changed(change) {
        if (change) gathered.push(change)
        timer ??= setTimeout(() => {
          timer = undefined
          tellListeners(gathered)
          refresh(gathered)
          gathered = []
        }, GATHER_MS)
      },
    })
    return () => {
      clearTimeout(timer)
      close()
    }
  }, [enabled, refresh, ended])
  return state
}
