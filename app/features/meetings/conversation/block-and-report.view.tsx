import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import type { Answer } from '#app/ui/form-answer.ts'
import { Muted } from '#app/ui/muted.tsx'
import { Form } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

import { useIntentAnswer, useIntentBusy } from '../page/intent-answer.ts'
import type { MeetingDetail, MeetingPage } from '../page/read-meeting.server.ts'
import { useNameOf } from '../party-name.ts'
import { REPORT_REASONS } from './conversation.schema.ts'

/** For contact that is not wanted: end it, or tell the officers of it. */
export function BlockAndReport({
  meeting,
  conversation,
  answer,
}: {
  meeting: MeetingDetail
  conversation: MeetingPage['conversation']
  answer: Answer
}) {
  const t = useTranslations('meetings.unwanted')
  const report = useIntentAnswer(answer, 'report')
  const reporting = useIntentBusy('report')
  const blocking = useIntentBusy('block')
  const partner = useNameOf()(meeting.partner)
  return (
    <section aria-label={t('title')} className="space-y-1">
      <Disclosure summary={conversation.blocking ? t('allow') : t('block')}>
        <Form method="post" encType="multipart/form-data" className="space-y-3 pb-3" preventScrollReset>
          <input type="hidden" name="intent" value="block" />
          <input type="hidden" name="meetingId" value={meeting.id} />
          <input type="hidden" name="blocked" value={String(!conversation.blocking)} />
          <Muted>{t(conversation.blocking ? 'allowText' : 'blockText', { name: partner })}</Muted>
          <Button type="submit" variant="secondary" busy={blocking} busyLabel={t('busy')}>
            {conversation.blocking ? t('allow') : t('block')}
          </Button>
        </Form>
      </Disclosure>
      <Disclosure summary={t('report')} open={report.refused}>
        <Form method="post" encType="multipart/form-data" className="space-y-4 pb-3" preventScrollReset>
          <FieldErrors title={t('problems')} problems={report.problems} />
          <input type="hidden" name="intent" value="report" />
          <input type="hidden" name="meetingId" value={meeting.id} />
          <Field label={t('reason')} id="report-reason" error={report.errorOf('reason')}>
            <Select
              name="reason"
              defaultValue={report.text('reason', 'spam')}
              options={REPORT_REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))}
            />
          </Field>
          <Field
            label={t('text')}
            optionalLabel={t('optional')}
            id="report-text"
            error={report.errorOf('text')}
          >
            <TextInput name="text" maxLength={1000} defaultValue={report.text('text', '')} />
          </Field>
          <Button type="submit" variant="secondary" busy={reporting} busyLabel={t('busy')}>
            {t('reportSubmit')}
          </Button>
        </Form>
      </Disclosure>
    </section>
  )
}
