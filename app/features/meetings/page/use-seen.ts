import { useEffect, useRef } from 'react'

import { sendCommand } from '#app/platform/realtime/connection.ts'

import type { MeetingDetail } from './read-meeting.server.ts'

const AGAIN_MS = 2000

/** Tells the other side that its request was opened, once, while the page is really looked at. */
export function useSeen({ id, version, acts }: Pick<MeetingDetail, 'id' | 'version' | 'acts'>): void {
  const wanted = acts.includes('see')
  const told = useRef(false)
  useEffect(() => {
    if (!wanted || told.current) return
    // The line may still be on its way up when the page is there.
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return
      void sendCommand('meeting:answer', { intent: 'see', meetingId: id, version }).then((answer) => {
        if (answer === null) return
        told.current = true
        clearInterval(timer)
      })
    }, AGAIN_MS)
    return () => clearInterval(timer)
  }, [wanted, id, version])
}
