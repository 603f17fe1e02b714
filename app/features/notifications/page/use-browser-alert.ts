import { useEffect } from 'react'

import { usePath } from '#app/ui/router.ts'

import type { NewsAlert } from './read-news.server.ts'

/** Shows what has just come as a notification of the browser to somebody who looks elsewhere; of several tabs one shows it. */
export function useBrowserAlert(alert: NewsAlert | null): void {
  const path = usePath()
  const { id, text, meetingId } = alert ?? {}
  useEffect(() => {
    if (id === undefined || text === undefined || typeof Notification === 'undefined') return
    if (Notification.permission !== 'granted' || document.visibilityState === 'visible') return
    const notification = new Notification(text, { tag: id, icon: '/favicon.svg' })
    notification.addEventListener('click', () => {
      window.focus()
      window.location.assign(path(`/meetings/${meetingId}`))
    })
  }, [id, text, meetingId, path])
}
