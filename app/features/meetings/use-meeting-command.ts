import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'

import { sendCommand } from '#app/platform/realtime/connection.ts'
import type { CommandName } from '#app/platform/realtime/events.ts'
import { useFetcher, useRefresh } from '#app/ui/router.ts'
import { useToast } from '#app/ui/toast-region.tsx'

const COMMANDS = {
  accept: 'meeting:accept',
  decline: 'meeting:decline',
  cancel: 'meeting:cancel',
} as const satisfies Record<string, CommandName>

/**
 * Answers a meeting over the socket when the line is up, and by posting the very same form when it is not. Without
 * JavaScript the form posts itself.
 */
export function useMeetingCommand(): {
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
  busy: boolean
} {
  const t = useTranslations('meetings')
  const toast = useToast()
  const fetcher = useFetcher()
  const refresh = useRefresh()
  const [sending, setSending] = useState(false)

  const send = async (form: HTMLFormElement, submitter: HTMLElement | null) => {
    const data = new FormData(form, submitter)
    const input = Object.fromEntries([...data].filter(([, value]) => value !== ''))
    const intent = data.get('intent')
    const command = typeof intent === 'string' ? COMMANDS[intent as keyof typeof COMMANDS] : undefined
    const answer = command ? await sendCommand(command, input) : null
    if (answer === null) return fetcher.submit(data, { method: 'post', action: form.action })
    if (answer.ok) {
      const state = answer.value.state as 'accepted' | 'declined' | 'cancelled'
      toast({ tone: 'success', title: t(`done.${state}`), detail: t('done.detail') })
    } else {
      toast({ tone: 'error', title: t('answer.problems'), detail: answer.reason })
    }
    refresh()
  }

  return {
    busy: sending || fetcher.state !== 'idle',
    onSubmit(event) {
      event.preventDefault()
      if (sending) return
      const { currentTarget } = event
      const { submitter } = event.nativeEvent as SubmitEvent
      setSending(true)
      void send(currentTarget, submitter).finally(() => setSending(false))
    },
  }
}
