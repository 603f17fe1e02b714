import { useEffect, useRef } from 'react'

import { listen } from '#app/platform/realtime/listeners.ts'
import { useRefresh } from '#app/ui/router.ts'

import { concerns, type Watched } from './concerns.ts'

/** A page asks at most once in this time, however much changes. */
const GAP_MS = 2000
/** Many open pages do not all ask in the same moment. */
const SPREAD_MS = 300

/** Asks for the proposals again when something in the directory changes that they rest on. */
export function useFreshProposals(watched: Watched): void {
  const refresh = useRefresh()
  const latest = useRef(watched)
  useEffect(() => {
    latest.current = watched
  }, [watched])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let last = 0
    const stop = listen((changes) => {
      const concerned = changes.some(
        ({ topic, directory }) => topic === 'directory' && concerns(directory, latest.current),
      )
      if (!concerned) return
      const wait = Math.max(0, last + GAP_MS - Date.now()) + Math.random() * SPREAD_MS
      timer ??= setTimeout(() => {
        timer = undefined
        last = Date.now()
        refresh()
      }, wait)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [refresh])
}
