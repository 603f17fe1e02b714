import type { SubmissionResult } from '@conform-to/react'
import { useTranslations } from 'use-intl'

import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { useProblems } from '#app/ui/form-answer.ts'
import { useHydrated } from '#app/ui/use-hydrated.ts'

import { FeedbackForm } from './feedback-form.view.tsx'
import type { FeedbackNotice as Notice } from './feedback-path.ts'

const DONE = [
  'choose',
  'withdraw',
  'undo',
  'addNote',
  'removeNote',
  'restoreNote',
  'share',
  'dismiss',
  'bringBack',
] as const

/** What came of a command where the page could not stay open: said above the page, with the way back. */
export function FeedbackNotice({
  notice,
  answer,
}: {
  notice: Notice | null
  answer?: SubmissionResult | undefined
}) {
  const t = useTranslations('partnerChoices')
  const word = useTranslations('site.word')
  const hydrated = useHydrated()
  const problems = useProblems(answer)
  if (problems.length > 0) return <FieldErrors title={t('failed')} problems={problems} />
  const done = DONE.find((known) => known === notice?.done)
  if (hydrated || !done) return null
  return (
    <Alert
      tone="success"
      word={word('success')}
      title={done === 'withdraw' ? t('done.withdrawn') : t(`done.${done}`)}
      actions={
        notice?.undo ? (
          <FeedbackForm fields={notice.undo}>
            <Button type="submit" variant="secondary" size="small">
              {t('line.undo')}
            </Button>
          </FeedbackForm>
        ) : null
      }
    />
  )
}
