import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import type { Answer } from '#app/ui/form-answer.ts'
import { PageSection } from '#app/ui/page-section.tsx'
import { Form } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { useDay } from '#app/ui/use-moment.ts'

import { useIntentAnswer, useIntentBusy } from '../page/intent-answer.ts'
import type { MeetingDetail } from '../page/read-meeting.server.ts'
import { FOLLOW_UP_CURRENCIES } from './outcome.schema.ts'

type FollowUp = MeetingDetail['followUps'][number]

/** What became of the meeting: the questions of 30, 90 and 180 days later, as they come due. */
export function FollowUps({ meeting, answer }: { meeting: MeetingDetail; answer: Answer }) {
  const t = useTranslations('meetings.followUps')
  const day = useDay()
  // One form at a time: the latest question says the most.
  const latest = meeting.followUps.filter(({ due, answeredAt }) => due && answeredAt === null).at(-1)
  return (
    <PageSection id="follow-ups" title={t('title')}>
      <ul className="divide-y divide-line border-y border-line">
        {meeting.followUps.map((one) => (
          <li key={one.id} className="py-3">
            {one.due ? (
              <Disclosure
                summary={t(one.answeredAt ? 'answered' : 'open', { days: one.days })}
                open={answer?.initialValue?.followUpId === one.id || one === latest}
              >
                <FollowUpForm meeting={meeting} followUp={one} answer={answer} />
              </Disclosure>
            ) : (
              <p className="text-muted">{t('later', { days: one.days, day: day(one.dueAt) })}</p>
            )}
          </li>
        ))}
      </ul>
    </PageSection>
  )
}

function FollowUpForm({
  meeting,
  followUp,
  answer,
}: {
  meeting: MeetingDetail
  followUp: FollowUp
  answer: Answer
}) {
  const t = useTranslations('meetings.followUps')
  const ids = `followUp-${followUp.days}`
  const form = useIntentAnswer(
    answer?.initialValue?.followUpId === followUp.id ? answer : undefined,
    'followUp',
    ids,
  )
  const busy = useIntentBusy('followUp')
  const id = (name: string) => `${ids}-${name}`
  const checked = (name: 'sample' | 'trialOrder' | 'contract') =>
    form.refused ? form.text(name, '') !== '' : (followUp[name] ?? false)
  const amount = (name: 'value' | 'exported' | 'jobs') => form.text(name, followUp[name]?.toString() ?? '')
  return (
    <Form method="post" encType="multipart/form-data" className="max-w-xl space-y-5 pb-3" preventScrollReset>
      <FieldErrors title={t('problems')} problems={form.problems} />
      <input type="hidden" name="intent" value="followUp" />
      <input type="hidden" name="meetingId" value={meeting.id} />
      <input type="hidden" name="followUpId" value={followUp.id} />
      <fieldset>
        <legend className="font-medium">{t('what')}</legend>
        {(['sample', 'trialOrder', 'contract'] as const).map((name) => (
          <Checkbox key={name} name={name} value="true" defaultChecked={checked(name)} label={t(name)} />
        ))}
      </fieldset>
      <div className="grid gap-5 sm:grid-cols-2">
        {(['value', 'exported'] as const).map((name) => (
          <Field
            key={name}
            label={t(name)}
            optionalLabel={t('optional')}
            id={id(name)}
            error={form.errorOf(name)}
          >
            <TextInput name={name} inputMode="decimal" defaultValue={amount(name)} />
          </Field>
        ))}
        <Field label={t('currency')} id={id('currency')}>
          <Select
            name="currency"
            defaultValue={form.text('currency', followUp.currency ?? 'VND')}
            options={FOLLOW_UP_CURRENCIES.map((value) => ({ value, label: value }))}
          />
        </Field>
        <Field label={t('jobs')} optionalLabel={t('optional')} id={id('jobs')} error={form.errorOf('jobs')}>
          <TextInput name="jobs" inputMode="numeric" defaultValue={amount('jobs')} />
        </Field>
      </div>
      <Field label={t('note')} optionalLabel={t('optional')} id={id('note')} error={form.errorOf('note')}>
        <TextArea
          name="note"
          rows={2}
          maxLength={1000}
          defaultValue={form.text('note', followUp.note ?? '')}
        />
      </Field>
      <Button type="submit" variant="secondary" busy={busy} busyLabel={t('busy')}>
        {t('save')}
      </Button>
    </Form>
  )
}
