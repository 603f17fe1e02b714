import clsx from 'clsx'
import Paperclip from 'lucide-react/icons/paperclip'
import Send from 'lucide-react/icons/send'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { FileInput } from '#app/ui/file-input.tsx'
import type { Answer } from '#app/ui/form-answer.ts'
import { PageSection } from '#app/ui/page-section.tsx'
import { Form, usePath } from '#app/ui/router.ts'
import { TextArea } from '#app/ui/text-area.tsx'
import { useMoment } from '#app/ui/use-moment.ts'

import { useIntentAnswer, useIntentBusy } from '../page/intent-answer.ts'
import type { MeetingDetail, MeetingPage } from '../page/read-meeting.server.ts'
import { enterRoom } from '../rooms/meeting-room.ts'
import { useTellTyping, useWriters } from '../rooms/use-writers.ts'
import { useReading } from './use-reading.ts'

type Message = MeetingPage['conversation']['messages'][number]

/** What both sides write to each other, with files, and how far the other side has read. */
export function ConversationView({
  meeting,
  conversation,
  answer,
}: {
  meeting: MeetingDetail
  conversation: MeetingPage['conversation']
  answer: Answer
}) {
  const t = useTranslations('meetings.conversation')
  const end = useRef<HTMLDivElement>(null)
  useReading(meeting.id, conversation.messages.findLast(({ ours }) => !ours)?.id ?? null, end)
  const writers = useWriters(meeting.id, 'messages')
  useEffect(() => enterRoom(meeting.id, () => undefined), [meeting.id])
  return (
    <PageSection id="conversation" title={t('title')}>
      {conversation.messages.length === 0 ? <p className="text-muted">{t('none')}</p> : null}
      {conversation.more ? <p className="mb-4 text-sm text-muted">{t('more')}</p> : null}
      <ol className="space-y-4" aria-live="polite">
        {conversation.messages.map((message) => (
          <MessageItem key={message.id} message={message} />
        ))}
      </ol>
      <p className="mt-3 min-h-6 text-sm text-muted" aria-live="polite">
        {writers.length > 0 ? t('typing', { names: writers.join(', ') }) : null}
      </p>
      <div ref={end} />
      {conversation.blocking ? (
        <p className="mt-4 text-muted">{t('blocked')}</p>
      ) : (
        <MessageForm
          key={conversation.clientKey}
          meeting={meeting}
          clientKey={conversation.clientKey}
          answer={answer}
        />
      )}
    </PageSection>
  )
}

function MessageItem({ message }: { message: Message }) {
  const t = useTranslations('meetings.conversation')
  const momentText = useMoment()
  const path = usePath()
  return (
    <li className={clsx('flex', message.ours && 'justify-end')}>
      <div
        className={clsx(
          'max-w-[34rem] min-w-0 rounded-card border px-4 py-3',
          message.ours ? 'border-accent/30 bg-accent-tint' : 'border-line bg-surface',
        )}
      >
        <p className="text-sm text-muted">
          {message.own ? t('you') : (message.author ?? t('someone'))} ·{' '}
          <time dateTime={message.at.toISOString()}>{momentText(message.at)}</time>
        </p>
        {message.text ? <p className="mt-1 break-words whitespace-pre-line">{message.text}</p> : null}
        {message.files.length > 0 ? (
          <ul className="mt-2 space-y-1">
            {message.files.map((file) => (
              <li key={file.id}>
                <a
                  href={path(file.path)}
                  className="inline-flex min-h-8 items-center gap-2 text-accent underline underline-offset-4"
                >
                  <Paperclip size={16} aria-hidden className="flex-none" />
                  <span className="break-all">{file.name}</span>
                </a>
              </li>
            ))}
          </ul>
        ) : null}
        {message.ours ? <p className="mt-1 text-xs text-muted">{t(`state.${message.state}`)}</p> : null}
      </div>
    </li>
  )
}

function MessageForm({
  meeting,
  clientKey,
  answer,
}: {
  meeting: MeetingDetail
  clientKey: string
  answer: Answer
}) {
  const t = useTranslations('meetings.conversation')
  const form = useIntentAnswer(answer, 'message')
  const typing = useTellTyping(meeting.id, 'messages')
  const busy = useIntentBusy('message')
  // A page that is read anew while somebody writes must not change the key under which it will be sent.
  const [key] = useState(() => form.text('clientKey', clientKey))
  return (
    <Form method="post" encType="multipart/form-data" className="mt-6 space-y-4" preventScrollReset>
      <FieldErrors title={t('problems')} problems={form.problems} />
      <input type="hidden" name="intent" value="message" />
      <input type="hidden" name="meetingId" value={meeting.id} />
      <input type="hidden" name="clientKey" value={key} />
      <Field label={t('text')} id="message-text" error={form.errorOf('text')}>
        <TextArea
          name="text"
          rows={3}
          maxLength={4000}
          defaultValue={form.text('text', '')}
          onInput={typing.wrote}
          onBlur={typing.stopped}
        />
      </Field>
      <Disclosure summary={t('attach')} open={form.errorOf('files').length > 0}>
        <Field label={t('files')} hint={t('filesHint')} id="message-files" error={form.errorOf('files')}>
          <FileInput name="files" multiple accept=".pdf,.jpg,.jpeg,.png" />
        </Field>
      </Disclosure>
      <Button type="submit" icon={Send} busy={busy} busyLabel={t('sending')}>
        {t('send')}
      </Button>
    </Form>
  )
}
