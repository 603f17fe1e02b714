import { useEffect } from 'react'

import { listen } from '#app/platform/realtime/listeners.ts'

/**
 * Marks what was told of a meeting as read for as long as its page is really looked at; a page in a hidden tab reads nothing.
 */
export function useMeetingOpened(meetingId: string): void {
  useEffect(() => {
    const note = () => {
      if (document.visibilityState !== 'visible') return
      // Whatever comes of it, the next change asks again.
      void fetch('/notifications/opened', {
        method: 'POST',
        body: new URLSearchParams({ meetingId }),
      }).catch(() => undefined)
    }
    const stop = listen((changes) => {
      if (changes.some(({ kind }) => kind === 'notification.new')) note()
    })
    note()
    document.addEventListener('visibilitychange', note)
    return () => {
      stop()
      document.removeEventListener('visibilitychange', note)
    }
  }, [meetingId])
}
