import { type RefObject, useEffect } from 'react'

import { sendCommand } from '#app/platform/realtime/connection.ts'

const AGAIN_MS = 2000

/**
 * Tells the other side that its messages were read, once the end of the conversation is in sight.
 * @param newest id of the newest message of the other side; null when there is none
 */
export function useReading(
  meetingId: string,
  newest: string | null,
  end: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const target = end.current
    if (newest === null || !target) return
    let inSight = false
    const observer = new IntersectionObserver((entries) => {
      inSight = entries.some(({ isIntersecting }) => isIntersecting)
    })
    observer.observe(target)
    // The line may still be on its way up when the page is there.
    const timer = setInterval(() => {
      if (!inSight || document.visibilityState !== 'visible') return
      void sendCommand('message:reading', { meetingId, read: true }).then((answer) => {
        if (answer !== null) clearInterval(timer)
      })
    }, AGAIN_MS)
    return () => {
      clearInterval(timer)
      observer.disconnect()
    }
  }, [meetingId, newest, end])
}
