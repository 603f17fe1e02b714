import { useCallback, useEffect, useRef } from 'react'

// oxlint-disable react/refs -- a ref that is handed on is not read

/**
 * What may be asked for again while it is still under way: it then runs once more afterwards. Asking at once would break off
 * what is on its way.
 * @param idle whether nothing is under way; it may say so a little late
 */
export function useInTurn(idle: boolean, run: () => void): () => void {
  const line = useRef({ idle, waiting: false, run })
  // At each rendering: what has begun and ended between two of them changes nothing that could be listened for.
  useEffect(() => {
    const asked = line.current.waiting && idle
    line.current = { idle: idle && !asked, waiting: line.current.waiting && !asked, run }
    if (asked) run()
  })
  return useCallback(() => {
    if (line.current.idle) {
      line.current.idle = false
      line.current.run()
    } else line.current.waiting = true
  }, [])
}
