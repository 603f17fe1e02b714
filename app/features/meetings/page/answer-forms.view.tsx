import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Field } from '#app/ui/field.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { Form } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

import { isAgreed } from '../meeting.ts'
import { CANCEL_REASONS, DECLINE_REASONS } from '../negotiation/decline-reasons.ts'
import { MeetingSubject } from './meeting-subject.view.tsx'
import type { MeetingDetail } from './read-meeting.server.ts'
import { useMeetingCommand } from './use-meeting-command.ts'

/** One answer that is opened before it is given, so that nothing is refused by a slip. */
function AnswerForm({
  meeting,
  intent,
  summary,
  submit,
  danger = false,
  children,
}: {
  meeting: MeetingDetail
  intent: 'decline' | 'cancel' | 'wait' | 'keepTime'
  summary: string
  submit: string
  danger?: boolean
  children?: ReactNode
}) {
  const t = useTranslations('meetings.answer')
  const { onSubmit, busy } = useMeetingCommand()
  return (
    <Disclosure summary={summary}>
      <Form method="post" onSubmit={onSubmit} className="max-w-xl space-y-5 pb-4">
        <MeetingSubject meeting={meeting} intent={intent} />
        {children}
        <AnswerNote id={`${intent}-note`} />
        <Button type="submit" variant={danger ? 'danger' : 'secondary'} busy={busy} busyLabel={t('busy')}>
          {submit}
        </Button>
      </Form>
    </Disclosure>
  )
}

export function DeclineForm({ meeting }: { meeting: MeetingDetail }) {
  const t = useTranslations('meetings')
  return (
    <AnswerForm
      meeting={meeting}
      intent="decline"
      summary={t('answer.decline')}
      submit={t('answer.declineSubmit')}
      danger
    >
      <Field label={t('answer.declineReason')} id="decline-reason">
        <Select
          name="reason"
          options={DECLINE_REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))}
        />
      </Field>
    </AnswerForm>
  )
}

export function CancelForm({ meeting }: { meeting: MeetingDetail }) {
  const t = useTranslations('meetings')
  const agreed = isAgreed(meeting.state)
  const words = agreed
    ? t('answer.cancelAgreed')
    : t(meeting.side === 'requester' ? 'answer.cancelRequest' : 'answer.cancelTheirs')
  return (
    <AnswerForm meeting={meeting} intent="cancel" summary={words} submit={words} danger>
      <Muted>{t(agreed ? 'answer.cancelConfirm' : 'answer.endConfirm')}</Muted>
      <Field label={t('answer.declineReason')} id="cancel-reason">
        <Select
          name="reason"
          options={CANCEL_REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))}
        />
      </Field>
    </AnswerForm>
  )
}

/** For the side asked: no time is free. For the requester: this one does not suit, the next may. */
export function WaitForm({ meeting }: { meeting: MeetingDetail }) {
  const t = useTranslations('meetings')
  const mine = meeting.side === 'requester' ? 'pass' : 'wait'
  return (
    <AnswerForm meeting={meeting} intent="wait" summary={t(`line.${mine}`)} submit={t(`line.${mine}Submit`)}>
      <Muted>{t(`line.${mine}Text`)}</Muted>
    </AnswerForm>
  )
}

/** Leaves an agreed meeting at its time. */
export function KeepTimeForm({ meeting }: { meeting: MeetingDetail }) {
  const t = useTranslations('meetings.answer')
  return (
    <AnswerForm meeting={meeting} intent="keepTime" summary={t('keepTime')} submit={t('keepTimeSubmit')} />
  )
}

export function AnswerNote({ id, value = '' }: { id: string; value?: string }) {
  const t = useTranslations('meetings.answer')
  return (
    <Field label={t('note')} optionalLabel={t('optional')} id={id}>
      <TextInput name="note" maxLength={500} defaultValue={value} />
    </Field>
  )
}
