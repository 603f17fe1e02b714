import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { type Answer, useBusy, useFormAnswer } from '#app/ui/form-answer.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Form } from '#app/ui/router.ts'

/** The page behind the link to a new address: one button, because opening the link must change nothing. */
export function ChangeEmailView({
  link,
  done,
  answer,
}: {
  link: { email: string } | null
  done: boolean
  answer: Answer
}) {
  const t = useTranslations('account.emailLink')
  const form = useFormAnswer(answer)
  const busy = useBusy()
  if (!link || done)
    return (
      <Container width="form">
        <PageHeader title={t('title')} />
        <EmptyState
          title={t(done ? 'doneTitle' : 'overTitle')}
          actions={<ButtonLink to="/account">{t('toAccount')}</ButtonLink>}
        >
          {t(done ? 'doneText' : 'overText')}
        </EmptyState>
      </Container>
    )
  return (
    <Container width="form">
      <PageHeader title={t('title')} lead={t('lead', { email: link.email })} />
      <Form method="post" className="space-y-6">
        <FieldErrors title={t('problems')} problems={form.problems} />
        <Button type="submit" busy={busy}>
          {t('submit')}
        </Button>
      </Form>
    </Container>
  )
}
