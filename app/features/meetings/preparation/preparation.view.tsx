import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import type { Answer } from '#app/ui/form-answer.ts'
import { PageSection } from '#app/ui/page-section.tsx'
import { Form } from '#app/ui/router.ts'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

import { useIntentAnswer, useIntentBusy } from '../page/intent-answer.ts'
import { MeetingSubject } from '../page/meeting-subject.view.tsx'
import type { MeetingDetail } from '../page/read-meeting.server.ts'

/** Agenda, exact place and address of the video call: both sides see them, and both can write them. */
export function Preparation({ meeting, answer }: { meeting: MeetingDetail; answer: Answer }) {
  const t = useTranslations('meetings.preparation')
  const form = useIntentAnswer(answer, 'arrange')
  const busy = useIntentBusy('arrange')
  const can = meeting.acts.includes('arrange')
  if (!can && !meeting.agenda) return null
  return (
    <PageSection title={t('title')}>
      {meeting.agenda ? (
        <p className="max-w-measure whitespace-pre-line">{meeting.agenda}</p>
      ) : (
        <p className="text-muted">{t('none')}</p>
      )}
      {can ? (
        <Disclosure summary={t('change')} open={form.refused} className="mt-3">
          <Form method="post" encType="multipart/form-data" className="max-w-xl space-y-5 pb-4">
            <FieldErrors title={t('problems')} problems={form.problems} />
            <MeetingSubject meeting={meeting} intent="arrange" />
            <Field
              label={t('agenda')}
              hint={t('agendaHint')}
              id="arrange-agenda"
              error={form.errorOf('agenda')}
            >
              <TextArea
                name="agenda"
                rows={5}
                maxLength={4000}
                defaultValue={form.text('agenda', meeting.agenda ?? '')}
              />
            </Field>
            {meeting.place === 'online' ? (
              <Field
                label={t('videoLink')}
                hint={t('videoLinkHint')}
                id="arrange-videoLink"
                error={form.errorOf('videoLink')}
              >
                <TextInput
                  name="videoLink"
                  type="url"
                  maxLength={500}
                  defaultValue={form.text('videoLink', meeting.videoLink ?? '')}
                />
              </Field>
            ) : (
              <Field label={t('placeDetail')} id="arrange-placeDetail" error={form.errorOf('placeDetail')}>
                <TextInput
                  name="placeDetail"
                  maxLength={200}
                  defaultValue={form.text('placeDetail', meeting.placeDetail ?? '')}
                />
              </Field>
            )}
            <Button type="submit" variant="secondary" busy={busy} busyLabel={t('busy')}>
              {t('save')}
            </Button>
          </Form>
        </Disclosure>
      ) : null}
    </PageSection>
  )
}
