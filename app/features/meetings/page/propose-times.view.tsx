import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import type { Answer } from '#app/ui/form-answer.ts'
import { Form } from '#app/ui/router.ts'
import { TimeSlotPicker } from '#app/ui/time-slot-picker.tsx'

import { useZoneName } from '#app/ui/use-zone-name.ts'
import { useMeaningIn } from '../time-meaning.ts'
import { AnswerNote } from './answer-forms.view.tsx'
import { useIntentBusy } from './intent-answer.ts'
import { MeetingSubject } from './meeting-subject.view.tsx'
import type { MeetingPage } from './read-meeting.server.ts'

/** Other times, for a request or for a meeting that is agreed already. */
export function ProposeTimesForm({
  meeting,
  timeZone,
  earliest,
  suggested,
  answer,
  intent,
}: Pick<MeetingPage, 'meeting' | 'timeZone' | 'earliest' | 'suggested'> & {
  answer: Answer
  intent: 'counter' | 'reschedule'
}) {
  const t = useTranslations('meetings.answer')
  const request = useTranslations('meetings.request')
  const zoneName = useZoneName()
  const meaningIn = useMeaningIn(timeZone, meeting.partnerZone)
  const busy = useIntentBusy(intent)
  const typed = answer?.initialValue?.intent === intent ? answer.initialValue : undefined
  const times = Array.isArray(typed?.times)
    ? typed.times.map((time) => (typeof time === 'string' ? time : ''))
    : suggested
  const length = meeting.offered[0] ? minutesOf(meeting.offered[0]) : 30
  return (
    <Disclosure summary={t(intent)} open={typed !== undefined}>
      <Form method="post" className="max-w-xl space-y-5 pb-4" id={`${intent}-times`}>
        <MeetingSubject meeting={meeting} intent={intent} />
        <input type="hidden" name="timeZone" value={timeZone} />
        <input type="hidden" name="minutes" value={length} />
        <TimeSlotPicker
          legend={request('times')}
          hint={request('timesHint', { zone: zoneName(timeZone) })}
          error={typed ? (answer?.error?.times ?? []) : []}
          errorAt={(index) => (typed ? answer?.error?.[`times[${index}]`]?.[0] : undefined)}
          nameAt={(index) => `times[${index}]`}
          values={times}
          min={earliest}
          rowLabel={(index) => request('time', { number: index + 1 })}
          addLabel={request('addTime')}
          removeLabel={(index) => request('removeTime', { number: index + 1 })}
          describe={meaningIn}
        />
        <AnswerNote id={`${intent}-note`} value={typeof typed?.note === 'string' ? typed.note : ''} />
        <Button type="submit" variant="secondary" busy={busy} busyLabel={t('busy')}>
          {t('counterSubmit')}
        </Button>
      </Form>
    </Disclosure>
  )
}

function minutesOf(span: { startsAt: Date; endsAt: Date }): number {
  return Math.round((span.endsAt.getTime() - span.startsAt.getTime()) / 60_000)
}
