import KeyRound from 'lucide-react/icons/key-round'
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

import { AskByMail } from '../ask-by-mail.view.tsx'
import { NewPasswordField } from './new-password-field.view.tsx'

/** Asks for the address of somebody who has lost their password. */
export function RequestResetView({ returnTo, answer }: { returnTo: string; answer: Answer }) {
  const t = useTranslations('accounts.reset')
  return (
    <AskByMail title={t('title')} lead={t('lead')} submit={t('submit')} returnTo={returnTo} answer={answer}>
      <TextLink to="/sign-in">{t('signIn')}</TextLink>
    </AskByMail>
  )
}

/** The page behind the link: the new password. */
export function ResetPasswordView({ link, answer }: { link: { email: string } | null; answer: Answer }) {
  const t = useTranslations('accounts.newPasswordPage')
  const form = useFormAnswer(answer)
  const busy = useBusy()
  if (!link)
    return (
      <Container width="form">
        <PageHeader title={t('title')} />
        <EmptyState
          title={t('overTitle')}
          actions={<ButtonLink to="/reset-password">{t('again')}</ButtonLink>}
        >
          {t('overText')}
        </EmptyState>
      </Container>
    )
  return (
    <Container width="form">
      <PageHeader title={t('title')} lead={t('lead', { email: link.email })} />
      <Form method="post" className="space-y-6">
        <FieldErrors title={t('problems')} problems={form.problems} />
        {/* For programs that keep passwords. */}
        <input type="hidden" autoComplete="username" value={link.email} readOnly />
        <NewPasswordField label={t('password')} error={form.errorOf('password')} />
        <Button type="submit" icon={KeyRound} busy={busy} busyLabel={t('submitting')}>
          {t('submit')}
        </Button>
      </Form>
    </Container>
  )
}
