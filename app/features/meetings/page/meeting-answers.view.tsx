import { useTranslations } from 'use-intl'

import { FieldErrors } from '#app/ui/field-errors.tsx'
import { useProblems } from '#app/ui/form-answer.ts'
import { Heading } from '#app/ui/heading.tsx'
import { Muted } from '#app/ui/muted.tsx'

import { CancelForm, DeclineForm, KeepTimeForm, WaitForm } from './answer-forms.view.tsx'
import type { MeetingViewProps } from './meeting.view.tsx'
import { OfferedTimes } from './offered-times.view.tsx'
import { ProposeTimesForm } from './propose-times.view.tsx'

/** What the reader's side can do now: accept one of the times, propose others, decline, wait in line, or withdraw. */
export function MeetingAnswers({ meeting, timeZone, earliest, suggested, answer }: MeetingViewProps) {
  const t = useTranslations('meetings')
  const intent = answer?.initialValue?.intent
  const own = typeof intent === 'string' && NEGOTIATION.has(intent) ? answer : undefined
  const problems = useProblems(own, controlOf)
  const can = (act: MeetingViewProps['meeting']['acts'][number]) => meeting.acts.includes(act)
  const acts = meeting.acts.filter((act) => NEGOTIATION.has(act))
  const errors = <FieldErrors title={t('answer.problems')} problems={problems} />
  // What came too late is said, though nothing can be answered any more.
  if (acts.length === 0) return errors
  const times = { meeting, timeZone, earliest, suggested, answer }
  const open = meeting.state !== 'accepted' && meeting.state !== 'waiting'
  return (
    <section aria-labelledby="answer" className="space-y-6">
      <Heading level={2} id="answer">
        {t(headingOf(meeting.state, can('accept')))}
      </Heading>
      {errors}
      {meeting.state === 'rescheduling' ? <Muted>{t('answer.stands')}</Muted> : null}
      {meeting.state === 'waiting' ? (
        <div>
          {meeting.before === null ? null : (
            <p className="font-medium">{t('line.before', { count: meeting.before })}</p>
          )}
          <Muted>{t(`line.${meeting.side}`)}</Muted>
        </div>
      ) : null}
      {open ? <OfferedTimes meeting={meeting} timeZone={timeZone} canAccept={can('accept')} /> : null}
      <div className="divide-y divide-line border-y border-line *:py-2">
        {can('counter') ? <ProposeTimesForm {...times} intent="counter" /> : null}
        {can('reschedule') ? <ProposeTimesForm {...times} intent="reschedule" /> : null}
        {can('keepTime') ? <KeepTimeForm meeting={meeting} /> : null}
        {can('wait') ? <WaitForm meeting={meeting} /> : null}
        {can('decline') ? <DeclineForm meeting={meeting} /> : null}
        {can('cancel') && !can('decline') ? <CancelForm meeting={meeting} /> : null}
      </div>
    </section>
  )
}

function headingOf(state: string, mayAccept: boolean) {
  if (mayAccept || state === 'offered') return 'answer.offered' as const
  if (state === 'accepted') return 'answer.change' as const
  return state === 'waiting' ? ('state.waiting' as const) : ('answer.yourOffer' as const)
}

const NEGOTIATION: ReadonlySet<string> = new Set([
  'accept',
  'decline',
  'counter',
  'reschedule',
  'keepTime',
  'wait',
  'cancel',
])

function controlOf(name: string): string | undefined {
  return /^times(\[\d+\])?$/.test(name) ? 'counter-times' : undefined
}
