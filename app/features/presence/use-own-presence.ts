import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'

import { sendCommand } from '#app/platform/realtime/connection.ts'
import type { OwnPresence } from '#app/platform/realtime/events.ts'
import { destinationOf, useFetcher, useRefresh } from '#app/ui/router.ts'
import { useToast } from '#app/ui/toast-region.tsx'

/**
 * Changes what one is seen as: over the socket when the line is up, by posting the very same form when it is not. Without
 * script the form posts itself.
 * @returns what to show, which is the wish at once and the server's word as soon as it comes
 */
export function useOwnPresence(known: OwnPresence): {
  own: OwnPresence
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
} {
  const t = useTranslations('presence')
  const toast = useToast()
  const fetcher = useFetcher()
  const refresh = useRefresh()
  const [wish, setWish] = useState<{ over: OwnPresence; own: OwnPresence } | null>(null)

  const send = async (form: HTMLFormElement, submitter: HTMLElement | null) => {
    const data = new FormData(form, submitter)
    const asked = {
      state: data.get('state') === 'away' ? ('away' as const) : ('available' as const),
      shown: data.get('shown') === 'true',
    }
    setWish({ over: known, own: asked })
    const answer = await sendCommand('presence:set', asked)
    if (answer === null) return fetcher.submit(data, { method: 'post', action: destinationOf(form) })
    if (answer.ok) setWish({ over: known, own: answer.value })
    else {
      setWish(null)
      toast({ tone: 'error', title: t('failed'), detail: answer.reason })
    }
    refresh()
  }
  return {
    // What the server has said since then counts more.
    own: wish?.over === known ? wish.own : known,
    onSubmit(event) {
      event.preventDefault()
      void send(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    },
  }
}
