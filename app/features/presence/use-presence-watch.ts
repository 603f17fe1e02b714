import { useEffect, useRef } from 'react'

import { sendCommand, whenConnected } from '#app/platform/realtime/connection.ts'
import { listen } from '#app/platform/realtime/listeners.ts'
import { useRefresh } from '#app/ui/router.ts'

/** Somebody who is shown has come or gone: at most so often. */
const SHOWN_GAP_MS = 2000
/** Somebody else has, and the page is full already: many open lists must not all ask every two seconds. */
const OTHERS_GAP_MS = 15_000
/** Meetings begin and end by the clock, of which nobody is told. */
const BY_THE_CLOCK_MS = 60_000

let watching = 0

/**
 * Reads a page again as people come and go.
 * @param shown ids of the enterprises on the page
 * @param others whether others who come belong on it: at once, in a while, or not at all
 */
export function usePresenceWatch(shown: readonly string[], others: 'soon' | 'later' | 'never'): void {
  const refresh = useRefresh()
  const latest = useRef({ shown, others })
  useEffect(() => {
    latest.current = { shown, others }
  }, [shown, others])
  useEffect(() => watch(), [])
  useEffect(() => {
    let last = Date.now()
    let due = Infinity
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = () => {
      due = Infinity
      last = Date.now()
      if (document.visibilityState === 'visible') refresh()
    }
    const askAfter = (gap: number) => {
      const wanted = Math.max(last + gap, Date.now()) + Math.random() * 300
      if (wanted >= due) return
      clearTimeout(timer)
      due = wanted
      timer = setTimeout(ask, due - Date.now())
    }
    const stop = listen((changes) => {
      for (const { kind, presence } of changes) {
        if (kind !== 'presence.changed') continue
        const concerned = presence?.enterprises.some((id) => latest.current.shown.includes(id)) ?? true
        if (concerned || latest.current.others === 'soon') askAfter(SHOWN_GAP_MS)
        else if (latest.current.others === 'later') askAfter(OTHERS_GAP_MS)
      }
    })
    const clock = setInterval(() => askAfter(0), BY_THE_CLOCK_MS)
    const seen = () => askAfter(SHOWN_GAP_MS)
    document.addEventListener('visibilitychange', seen)
    return () => {
      clearTimeout(timer)
      clearInterval(clock)
      stop()
      document.removeEventListener('visibilitychange', seen)
    }
  }, [refresh])
}

/** Asks to be told for as long as any part of the page wants that. */
function watch(): () => void {
  watching += 1
  const stop = whenConnected(() => void sendCommand('presence:watch', { watch: true }))
  return () => {
    stop()
    watching -= 1
    if (watching === 0) void sendCommand('presence:watch', { watch: false })
  }
}
