import { useCallback, useEffect, useRef } from 'react'

// oxlint-disable react/refs -- a ref that is handed on is not read

/**
 * What may be asked for again while it is still under way: it then runs once more afterwards. Asking at once would break off
 * what is on its way.
 * @param idle whether nothing is under way
 */
export function useInTurn(idle: boolean, run: () => void): () => void {
  const line = useRef({ idle, waiting: false, run })
  useEffect(() => {
    const asked = line.current.waiting && idle
    line.current = { idle, waiting: line.current.waiting && !asked, run }
    if (asked) run()
  }, [idle, run])
  return useCallback(() => {
    if (line.current.idle) line.current.run()
    else line.current.waiting = true
  }, [])
}
