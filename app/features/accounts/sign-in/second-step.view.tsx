import LogIn from 'lucide-react/icons/log-in'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Container } from '#app/ui/container.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Form } from '#app/ui/router.ts'
import { TextLink } from '#app/ui/text-link.tsx'

import { type Answer, useBusy, useFormAnswer } from '../form-answer.ts'
import { CodeField } from '../second-factor/code-field.view.tsx'

/** Asks for the code after the password. */
export function SecondStepView({ answer }: { answer: Answer }) {
  const t = useTranslations('accounts.secondStep')
  const form = useFormAnswer(answer)
  const busy = useBusy()
  return (
    <Container width="form">
      <PageHeader title={t('title')} lead={t('lead')} />
      <Form method="post" className="space-y-6">
        <FieldErrors title={t('problems')} problems={form.problems} />
        <CodeField id="oneTimeCode" label={t('code')} hint={t('hint')} error={form.errorOf('oneTimeCode')} />
        <Button type="submit" icon={LogIn} busy={busy} busyLabel={t('submitting')}>
          {t('submit')}
        </Button>
        <p className="border-t border-line pt-6">
          <TextLink to="/sign-in">{t('back')}</TextLink>
        </p>
      </Form>
    </Container>
  )
}
