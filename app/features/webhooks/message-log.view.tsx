import Inbox from 'lucide-react/icons/inbox'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'

import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Form, useRefresh } from '#app/ui/router.ts'
import { useMoment } from '#app/ui/use-moment.ts'

import type { MessageRow } from './webhooks-page.ts'

const TONES = { waiting: 'warning', delivered: 'accent', failed: 'error' } as const

/**
 * What was sent to a webhook, newest first, with what came back.
 * @param watch asks for what came of messages that are on their way; each time the page forgets what an action answered
 */
export function MessageLog({ messages, watch }: { messages: readonly MessageRow[]; watch: boolean }) {
  const t = useTranslations('webhooks.log')
  useOutcomes(watch ? messages.filter(isUnderWay).length : 0)
  if (messages.length === 0)
    return (
      <EmptyState icon={Inbox} title={t('empty')}>
        {t('emptyText')}
      </EmptyState>
    )
  return (
    <ol className="divide-y divide-line border-y border-line">
      {messages.map((message) => (
        <li key={message.id} className="py-4">
          <Message message={message} />
        </li>
      ))}
    </ol>
  )
}

const ASK_EVERY_MS = 1500
/** An address that does not answer is waited for no longer. */
const MOST_ASKED = 20

/** Nothing has come back yet, of this time. */
function isUnderWay({ state, milliseconds }: MessageRow): boolean {
  return state === 'waiting' && milliseconds === null
}

/** Asks how messages ended that are under way. */
function useOutcomes(open: number): void {
  const refresh = useRefresh()
  useEffect(() => {
    if (open === 0) return
    let left = MOST_ASKED
    const timer = setInterval(() => {
      refresh()
      left -= 1
      if (left === 0) clearInterval(timer)
    }, ASK_EVERY_MS)
    return () => clearInterval(timer)
  }, [open, refresh])
}

function Message({ message }: { message: MessageRow }) {
  const t = useTranslations('webhooks.log')
  const time = useMoment({ seconds: true })
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-2">
            <span className="font-mono text-sm">{message.kind}</span>
            <Badge tone={TONES[message.state]}>{t(`states.${message.state}`)}</Badge>
          </p>
          <p className="text-sm text-muted">{time(message.createdAt)}</p>
          <p className="text-sm" aria-live="polite">
            {useOutcome(message)}
          </p>
          {message.nextAttemptAt && !isUnderWay(message) ? (
            <p className="text-sm text-muted">{t('next', { at: time(message.nextAttemptAt) })}</p>
          ) : null}
        </div>
        <Form method="post">
          <input type="hidden" name="command" value="redeliver" />
          <input type="hidden" name="message" value={message.id} />
          <Button
            type="submit"
            variant="secondary"
            size="small"
            aria-label={t('againNamed', { kind: message.kind, at: time(message.createdAt) })}
          >
            {t('again')}
          </Button>
        </Form>
      </div>
      <Disclosure summary={t('details')} className="mt-2 text-sm">
        <dl className="space-y-3">
          <Detail term={t('id')}>{message.id}</Detail>
          <Detail term={t('body')}>{message.payload}</Detail>
          {message.excerpt ? <Detail term={t('answer')}>{message.excerpt}</Detail> : null}
        </dl>
      </Disclosure>
    </>
  )
}

function Detail({ term, children }: { term: string; children: string }) {
  return (
    <div>
      <dt className="text-muted">{term}</dt>
      <dd>
        <pre className="mt-1 overflow-x-auto rounded-card bg-sunken p-3 font-mono text-xs whitespace-pre-wrap">
          {children}
        </pre>
      </dd>
    </div>
  )
}

/** What came of the last attempt, in one line. */
function useOutcome({ status, attempts, failure, milliseconds }: MessageRow): string {
  const t = useTranslations('webhooks.log')
  if (milliseconds === null) return t('notYet')
  const tried = t('attempts', { count: attempts })
  const came =
    failure === null || failure === 'status' ? t('status', { status: status ?? 0 }) : t(`failures.${failure}`)
  return `${tried} · ${came} · ${t('took', { milliseconds })}`
}
