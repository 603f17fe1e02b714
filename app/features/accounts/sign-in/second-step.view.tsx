import LogIn from 'lucide-react/icons/log-in'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { type Answer, useBusy, useFormAnswer } from '#app/ui/form-answer.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Form } from '#app/ui/router.ts'
import { TextLink } from '#app/ui/text-link.tsx'

import { CodeField } from '../second-factor/code-field.view.tsx'

/** Asks for the code after the password; when that was not given, or too long ago, leads back to it. */
export function SecondStepView({ owed, answer }: { owed: boolean; answer: Answer }) {
  const t = useTranslations('accounts.secondStep')
  const form = useFormAnswer(answer)
  const busy = useBusy()
  if (!owed)
    return (
      <Container width="form">
        <PageHeader title={t('title')} />
        <EmptyState title={t('overTitle')} actions={<ButtonLink to="/sign-in">{t('again')}</ButtonLink>}>
          {t('overText')}
        </EmptyState>
      </Container>
    )
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
