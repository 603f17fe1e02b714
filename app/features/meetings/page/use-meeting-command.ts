import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'

import { sendCommand } from '#app/platform/realtime/connection.ts'
import type { CommandName } from '#app/platform/realtime/events.ts'
import { destinationOf, useLocalisedNavigate, useNavigation, useRefresh, useSubmit } from '#app/ui/router.ts'
import { useToast } from '#app/ui/toast-region.tsx'

const COMMANDS = {
  accept: 'meeting:answer',
  decline: 'meeting:answer',
  wait: 'meeting:answer',
  keepTime: 'meeting:answer',
  cancel: 'meeting:cancel',
} as const satisfies Record<string, CommandName>

/**
 * Answers a meeting over the socket when the line is up, and by posting the very same form when it is not: the
 * meeting's page then says what came of it. Without JavaScript the form posts itself.
 * @param open whether to go to the meeting's page once it is agreed
 */
export function useMeetingCommand({ open = false } = {}): {
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
  busy: boolean
} {
  const t = useTranslations('ringing')
  const toast = useToast()
  const submit = useSubmit()
  const { state: navigating } = useNavigation()
  const refresh = useRefresh()
  const navigate = useLocalisedNavigate()
  const [sending, setSending] = useState(false)

  const send = async (form: HTMLFormElement, submitter: HTMLElement | null) => {
    const data = new FormData(form, submitter)
    const input = Object.fromEntries([...data].filter(([, value]) => value !== ''))
    const intent = data.get('intent')
    const command = typeof intent === 'string' ? COMMANDS[intent as keyof typeof COMMANDS] : undefined
    const answer = command ? await sendCommand(command, input) : null
    if (answer === null) return submit(data, { method: 'post', action: destinationOf(form) })
    if (answer.ok) {
      const { state } = answer.value
      toast({ tone: 'success', title: t(`done.${doneKey(state)}`), detail: t('done.detail') })
      if (open && state === 'accepted') return navigate(`/meetings/${answer.value.id}`)
    } else {
      toast({ tone: 'error', title: t('problems'), detail: answer.reason })
    }
    refresh()
  }

  return {
    busy: sending || navigating === 'submitting',
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

function doneKey(state: string): 'accepted' | 'declined' | 'cancelled' | 'waiting' {
  return state === 'declined' || state === 'cancelled' || state === 'waiting' ? state : 'accepted'
}
