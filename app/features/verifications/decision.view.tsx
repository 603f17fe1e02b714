import type { SubmissionResult } from '@conform-to/react'
import Check from 'lucide-react/icons/check'
import CornerUpLeft from 'lucide-react/icons/corner-up-left'
import X from 'lucide-react/icons/x'
import { useTranslations } from 'use-intl'

import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { useBusy, useFormAnswer } from '#app/ui/form-answer.ts'
import { PageSection } from '#app/ui/page-section.tsx'
import { Form } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'

import type { RequestPage } from './verification-page.ts'
import { LEVELS } from './verification.ts'

type Command = 'approve' | 'return' | 'reject'
const ICONS = { approve: Check, return: CornerUpLeft, reject: X }

/** The three decisions, each behind a click that opens it: what follows is said before it is done. */
export function Decision({
  page,
  answer,
  done,
}: {
  page: RequestPage
  answer: SubmissionResult | undefined
  done: boolean
}) {
  const t = useTranslations('verifications')
  const site = useTranslations('site')
  if (done && !answer)
    return <Alert tone="success" live word={site('word.success')} title={t(`decided.${page.state}`)} />
  if (page.ownMatter) return <Alert word={site('word.info')}>{t('decision.own')}</Alert>
  if (page.state !== 'open') return null
  return (
    <PageSection title={t('decision.title')}>
      <Card className="space-y-4">
        {(['approve', 'return', 'reject'] as const).map((command) => (
          <DecisionForm key={command} page={page} command={command} answer={answer} />
        ))}
      </Card>
    </PageSection>
  )
}

function DecisionForm({
  page,
  command,
  answer,
}: {
  page: RequestPage
  command: Command
  answer: SubmissionResult | undefined
}) {
  const t = useTranslations('verifications')
  const form = useFormAnswer(answer, command)
  const busy = useBusy(command)
  const check = command === 'approve' && page.kind === 'check'
  return (
    <Disclosure summary={t(`decision.${command}`)} open={form.refused}>
      <Form method="post" className="space-y-5 pb-2">
        <FieldErrors title={t('problems')} problems={form.problems} />
        <input type="hidden" name="command" value={command} />
        <input type="hidden" name="version" value={page.version} />
        <p className="max-w-measure text-muted">{t(`decision.${command}Text.${page.kind}`)}</p>
        {check ? (
          <Field id="approve-level" label={t('decision.level')} error={form.errorOf('level')} required>
            <Select
              name="level"
              options={LEVELS.map((value) => ({ value, label: t(`levels.${value}`) }))}
              defaultValue={form.text('level', LEVELS[0])}
            />
          </Field>
        ) : null}
        <Field
          id={`${command}-note`}
          label={t(check ? 'decision.basis' : command === 'approve' ? 'decision.note' : 'decision.reason')}
          hint={check ? t('decision.basisHint') : t('decision.noteHint')}
          error={form.errorOf('note')}
          required={command !== 'approve'}
        >
          <TextArea name="note" rows={3} maxLength={3000} defaultValue={form.text('note', '')} />
        </Field>
        <Button
          type="submit"
          icon={ICONS[command]}
          variant={command === 'approve' ? 'primary' : 'secondary'}
          busy={busy}
          busyLabel={t('sending')}
        >
          {t(`decision.${command}Submit`)}
        </Button>
      </Form>
    </Disclosure>
  )
}
