import CalendarCheck from 'lucide-react/icons/calendar-check'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { type Answer, useProblems } from '#app/ui/form-answer.ts'
import { Heading } from '#app/ui/heading.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { Form, useNavigation } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { TimeSlotPicker } from '#app/ui/time-slot-picker.tsx'

import { DECLINE_REASONS } from '../negotiation/decline-reasons.ts'
import { useSpanText, useZoneName } from '../meeting-time.ts'
import type { MeetingViewProps } from './meeting.view.tsx'
import { useMeetingCommand } from './use-meeting-command.ts'

/** What the reader's side can do now: accept one of the times, propose others, decline, or withdraw. */
export function MeetingAnswers({ meeting, timeZone, earliest, suggested, answer }: MeetingViewProps) {
  const t = useTranslations('meetings.answer')
  const problems = useProblems(answer, controlOf)
  const can = (act: MeetingViewProps['meeting']['acts'][number]) => meeting.acts.includes(act)
  if (meeting.acts.length === 0) return null
  return (
    <section aria-labelledby="answer" className="space-y-6">
      <Heading level={2} id="answer">
        {can('accept') ? t('offered') : meeting.state === 'accepted' ? t('title') : t('yourOffer')}
      </Heading>
      <FieldErrors title={t('problems')} problems={problems} />
      {meeting.state === 'accepted' ? null : <Offered meeting={meeting} canAccept={can('accept')} />}
      {can('counter') ? (
        <Counter
          meeting={meeting}
          timeZone={timeZone}
          earliest={earliest}
          suggested={suggested}
          answer={answer}
        />
      ) : null}
      {can('decline') ? <Decline meeting={meeting} /> : null}
      {can('cancel') && !can('decline') ? <Cancel meeting={meeting} /> : null}
    </section>
  )
}

/** What every answer carries: which meeting, and which version of it the reader was looking at. */
function Subject({ meeting, intent }: { meeting: MeetingViewProps['meeting']; intent: string }) {
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="meetingId" value={meeting.id} />
      <input type="hidden" name="version" value={meeting.version} />
    </>
  )
}

function Offered({ meeting, canAccept }: { meeting: MeetingViewProps['meeting']; canAccept: boolean }) {
  const t = useTranslations('meetings.answer')
  const spanText = useSpanText()
  const { onSubmit, busy } = useMeetingCommand()
  return (
    <ul className="space-y-3">
      {meeting.offered.map((time) => (
        <Card as="li" key={time.id}>
          <div className="flex flex-wrap items-center justify-between gap-4">
            <p className="tabular-nums font-medium">{spanText(time)}</p>
            {canAccept ? (
              <Form method="post" onSubmit={onSubmit}>
                <Subject meeting={meeting} intent="accept" />
                <input type="hidden" name="timeId" value={time.id} />
                <Button
                  type="submit"
                  icon={CalendarCheck}
                  busy={busy}
                  busyLabel={t('busy')}
                  aria-label={t('acceptAt', { when: spanText(time) })}
                >
                  {t('accept')}
                </Button>
              </Form>
            ) : null}
          </div>
        </Card>
      ))}
    </ul>
  )
}

function Counter({
  meeting,
  timeZone,
  earliest,
  suggested,
  answer,
}: Pick<MeetingViewProps, 'meeting' | 'timeZone' | 'earliest' | 'suggested'> & { answer: Answer }) {
  const t = useTranslations('meetings.answer')
  const request = useTranslations('meetings.request')
  const zoneName = useZoneName()
  const busy = useNavigation().state !== 'idle'
  const typed = answer?.initialValue?.intent === 'counter' ? answer.initialValue : undefined
  const times = Array.isArray(typed?.times)
    ? typed.times.map((time) => (typeof time === 'string' ? time : ''))
    : suggested
  const length = meeting.offered[0] ? minutesOf(meeting.offered[0]) : 30
  return (
    <Disclosure summary={t('counter')} open={typed !== undefined}>
      <Form method="post" className="max-w-xl space-y-5 pb-4" id="counter-times">
        <Subject meeting={meeting} intent="counter" />
        <input type="hidden" name="timeZone" value={timeZone} />
        <input type="hidden" name="minutes" value={length} />
        <TimeSlotPicker
          legend={request('times')}
          hint={request('timesHint', { zone: zoneName(timeZone) })}
          error={answer?.error?.times ?? []}
          errorAt={(index) => answer?.error?.[`times[${index}]`]?.[0]}
          nameAt={(index) => `times[${index}]`}
          values={times}
          min={earliest}
          rowLabel={(index) => request('time', { number: index + 1 })}
          addLabel={request('addTime')}
          removeLabel={(index) => request('removeTime', { number: index + 1 })}
        />
        <Note id="counter-note" value={typeof typed?.note === 'string' ? typed.note : ''} />
        <Button type="submit" variant="secondary" busy={busy} busyLabel={t('busy')}>
          {t('counterSubmit')}
        </Button>
      </Form>
    </Disclosure>
  )
}

function Decline({ meeting }: { meeting: MeetingViewProps['meeting'] }) {
  const t = useTranslations('meetings')
  const { onSubmit, busy } = useMeetingCommand()
  return (
    <Disclosure summary={t('answer.decline')}>
      <Form method="post" onSubmit={onSubmit} className="max-w-xl space-y-5 pb-4">
        <Subject meeting={meeting} intent="decline" />
        <Field label={t('answer.declineReason')} id="decline-reason">
          <Select
            name="reason"
            options={DECLINE_REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))}
          />
        </Field>
        <Note id="decline-note" />
        <Button type="submit" variant="danger" busy={busy} busyLabel={t('answer.busy')}>
          {t('answer.declineSubmit')}
        </Button>
      </Form>
    </Disclosure>
  )
}

function Cancel({ meeting }: { meeting: MeetingViewProps['meeting'] }) {
  const t = useTranslations('meetings.answer')
  const { onSubmit, busy } = useMeetingCommand()
  const words = meeting.state === 'accepted' ? t('cancelAgreed') : t('cancelRequest')
  return (
    <Disclosure summary={words}>
      <Form method="post" onSubmit={onSubmit} className="max-w-xl space-y-5 pb-4">
        <Subject meeting={meeting} intent="cancel" />
        <Muted>{t('cancelConfirm')}</Muted>
        <Note id="cancel-note" />
        <Button type="submit" variant="danger" busy={busy} busyLabel={t('busy')}>
          {words}
        </Button>
      </Form>
    </Disclosure>
  )
}

function Note({ id, value = '' }: { id: string; value?: string }) {
  const t = useTranslations('meetings.answer')
  return (
    <Field label={t('note')} optionalLabel={t('optional')} id={id}>
      <TextInput name="note" maxLength={500} defaultValue={value} />
    </Field>
  )
}

function minutesOf(span: { startsAt: Date; endsAt: Date }): number {
  return Math.round((span.endsAt.getTime() - span.startsAt.getTime()) / 60_000)
}

function controlOf(name: string): string | undefined {
  return /^times(\[\d+\])?$/.test(name) ? 'counter-times' : undefined
}
