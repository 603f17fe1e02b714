import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import type { Answer } from '#app/ui/form-answer.ts'
import { Heading } from '#app/ui/heading.tsx'
import { Form } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'

import { otherSide } from '../meeting.ts'
import { useIntentAnswer, useIntentBusy } from '../page/intent-answer.ts'
import { MeetingSubject } from '../page/meeting-subject.view.tsx'
import type { MeetingPage } from '../page/read-meeting.server.ts'
import { MEETING_PARTS } from './assign-people.schema.ts'

/** Who takes part for each side; one's own side hands over and brings colleagues or an interpreter. */
export function PeopleOfMeeting({
  meeting,
  colleagues,
  answer,
}: Pick<MeetingPage, 'meeting' | 'colleagues'> & { answer: Answer }) {
  const t = useTranslations('meetings.people')
  return (
    <Card>
      <Heading level={2} look="part">
        {t('title')}
      </Heading>
      <div className="mt-4 space-y-4">
        <Side meeting={meeting} side={meeting.side} label={t('ours')} />
        <Side meeting={meeting} side={otherSide(meeting.side)} label={t('theirs')} />
        {meeting.acts.includes('assign') ? (
          <AssignForm meeting={meeting} colleagues={colleagues} answer={answer} />
        ) : null}
      </div>
    </Card>
  )
}

function Side({
  meeting,
  side,
  label,
}: {
  meeting: MeetingPage['meeting']
  side: MeetingPage['meeting']['side']
  label: string
}) {
  const t = useTranslations('meetings.people')
  const people = meeting.participants.filter((one) => one.side === side)
  return (
    <div>
      <p className="text-sm text-muted">{label}</p>
      {people.length === 0 ? <p>{t('nobody')}</p> : null}
      <ul>
        {people.map(({ personId, part, name }) => (
          <li key={personId}>
            {name}
            {part === 'lead' ? null : <span className="text-muted"> · {t(`part.${part}`)}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

function AssignForm({
  meeting,
  colleagues,
  answer,
}: Pick<MeetingPage, 'meeting' | 'colleagues'> & { answer: Answer }) {
  const t = useTranslations('meetings.people')
  const form = useIntentAnswer(answer, 'assign')
  const busy = useIntentBusy('assign')
  const partOf = (personId: string) =>
    meeting.participants.find((one) => one.personId === personId)?.part ?? ''
  return (
    <Disclosure summary={t('change')} open={form.refused}>
      <Form method="post" encType="multipart/form-data" className="space-y-4">
        <FieldErrors title={t('problems')} problems={form.problems} />
        <MeetingSubject meeting={meeting} intent="assign" />
        {colleagues.map(({ personId, name, jobTitle }, index) => (
          <Field key={personId} label={name} hint={jobTitle ?? undefined} id={`assign-person-${personId}`}>
            <input type="hidden" name={`people[${index}].personId`} value={personId} />
            <Select
              name={`people[${index}].part`}
              small
              placeholder={t('notThere')}
              defaultValue={partOf(personId)}
              options={MEETING_PARTS.map((part) => ({ value: part, label: t(`part.${part}`) }))}
            />
          </Field>
        ))}
        <Button type="submit" variant="secondary" busy={busy} busyLabel={t('busy')}>
          {t('save')}
        </Button>
      </Form>
    </Disclosure>
  )
}
