import type { SubmissionResult } from '@conform-to/react'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { useFormAnswer } from '#app/ui/form-answer.ts'
import { PageSection } from '#app/ui/page-section.tsx'
import { Form, useNavigation } from '#app/ui/router.ts'
import { TextInput } from '#app/ui/text-input.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { useMoment } from '#app/ui/use-moment.ts'

import { useNameOf } from '../party-name.ts'
import type { Traffic } from './read-traffic.server.ts'

type Reports = NonNullable<Traffic['reports']>

/** Requests and messages that somebody found wrong, each with what was decided about it. */
export function ReportsToSettle({
  reports,
  answer,
}: {
  reports: Reports
  answer: SubmissionResult | undefined
}) {
  const t = useTranslations('traffic.reports')
  return (
    <PageSection id="reports" title={t('title')} note={t('count', { count: reports.total })}>
      {reports.rows.length === 0 ? <p className="text-muted">{t('none')}</p> : null}
      <ul className="space-y-4">
        {reports.rows.map((report) => (
          <ReportCard key={report.id} report={report} answer={answer} />
        ))}
      </ul>
    </PageSection>
  )
}

function ReportCard({
  report,
  answer,
}: {
  report: Reports['rows'][number]
  answer: SubmissionResult | undefined
}) {
  const t = useTranslations('traffic.reports')
  const reasons = useTranslations('meetings.unwanted.reasons')
  const nameOf = useNameOf()
  const momentText = useMoment()
  const own = answer?.initialValue?.report === report.id ? answer : undefined
  const form = useFormAnswer(own, null, `${report.id}-`)
  const busy = useNavigation().formData?.get('report') === report.id
  return (
    <Card as="li">
      <p className="font-medium">
        {reasons(report.reason)} ·{' '}
        <TextLink to={`/enterprises/${report.about.slug}`}>{nameOf(report.about)}</TextLink>
      </p>
      <p className="text-sm text-muted">{t('by', { name: nameOf(report.by), at: momentText(report.at) })}</p>
      <blockquote className="mt-3 max-w-measure border-l-2 border-line pl-4 whitespace-pre-line">
        {report.words}
      </blockquote>
      {report.text ? <p className="mt-3 max-w-measure">{report.text}</p> : null}
      <Form method="post" className="mt-4 flex max-w-xl flex-wrap items-end gap-3" preventScrollReset>
        <input type="hidden" name="report" value={report.id} />
        <div className="w-full empty:hidden">
          <FieldErrors title={t('problems')} problems={form.problems} />
        </div>
        <Field
          label={t('decision')}
          id={`${report.id}-decision`}
          error={form.errorOf('decision')}
          className="min-w-64 flex-1"
        >
          <TextInput name="decision" small maxLength={1000} defaultValue={form.text('decision', '')} />
        </Field>
        <Button type="submit" variant="secondary" busy={busy} busyLabel={t('busy')}>
          {t('settle')}
        </Button>
      </Form>
    </Card>
  )
}
