import { useTranslations } from 'use-intl'

import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import type { Answer } from '#app/ui/form-answer.ts'
import { PageSection } from '#app/ui/page-section.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { Form } from '#app/ui/router.ts'
import { TextArea } from '#app/ui/text-area.tsx'

import { useIntentAnswer, useIntentBusy } from '../page/intent-answer.ts'
import { MeetingSubject } from '../page/meeting-subject.view.tsx'
import type { MeetingDetail } from '../page/read-meeting.server.ts'
import { useNameOf } from '../party-name.ts'

const ANSWERS = ['cooperation_possible', 'informative', 'no_interest', 'did_not_take_place'] as const

/** After its time: whether the meeting took place, and of what use it was, by closed answers. */
export function OutcomeForm({ meeting, answer }: { meeting: MeetingDetail; answer: Answer }) {
  const t = useTranslations('meetings.outcome')
  const { outcome, partnerSays } = meeting
  const partner = useNameOf()(meeting.partner)
  const said = outcome && (outcome.tookPlace ? (outcome.rating ?? 'took_place') : 'did_not_take_place')
  return (
    <PageSection id="outcome" title={t('title')}>
      {partnerSays === null ? null : (
        <Alert
          tone="info"
          word={t('word')}
          title={t(partnerSays ? 'partnerYes' : 'partnerNo', { name: partner })}
        >
          {outcome && outcome.tookPlace !== partnerSays ? t('differs') : null}
        </Alert>
      )}
      {said ? (
        <>
          <p className="mt-4">{t('said', { answer: t(`answers.${said}`) })}</p>
          <Disclosure
            summary={t('change')}
            className="mt-2"
            open={answer?.initialValue?.intent === 'outcome'}
          >
            <Questions meeting={meeting} answer={answer} said={said} />
          </Disclosure>
        </>
      ) : (
        <Questions meeting={meeting} answer={answer} said={null} />
      )}
    </PageSection>
  )
}

function Questions({
  meeting,
  answer,
  said,
}: {
  meeting: MeetingDetail
  answer: Answer
  said: string | null
}) {
  const t = useTranslations('meetings.outcome')
  const form = useIntentAnswer(answer, 'outcome')
  const busy = useIntentBusy('outcome')
  return (
    <Form method="post" encType="multipart/form-data" className="mt-4 max-w-xl space-y-5" preventScrollReset>
      <FieldErrors title={t('problems')} problems={form.problems} />
      <MeetingSubject meeting={meeting} intent="outcome" />
      <RadioGroup
        legend={t('question')}
        name="answer"
        id="outcome-answer"
        required
        defaultValue={form.text('answer', said ?? '')}
        error={form.errorOf('answer')}
        options={ANSWERS.map((value) => ({ value, label: t(`answers.${value}`) }))}
      />
      <Field
        label={t('comment')}
        hint={t('commentHint')}
        optionalLabel={t('optional')}
        id="outcome-comment"
        error={form.errorOf('comment')}
      >
        <TextArea
          name="comment"
          rows={3}
          maxLength={1000}
          defaultValue={form.text('comment', meeting.outcome?.comment ?? '')}
        />
      </Field>
      <Button type="submit" busy={busy} busyLabel={t('busy')}>
        {t('save')}
      </Button>
    </Form>
  )
}
