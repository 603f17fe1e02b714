import MailX from 'lucide-react/icons/mail-x'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Form } from '#app/ui/router.ts'

import type { StopMails } from './stop-mails.server.ts'

/** Ends mails of one kind, without sign-in. Opening the page alone ends nothing: programs open links too. */
export function StopMailsView({ stop }: { stop: StopMails }) {
  const t = useTranslations('stopMails')
  if (stop.ended)
    return (
      <Container width="form">
        <PageHeader title={t('done')} lead={t('doneText')} />
        <ButtonLink to="/account/notifications" variant="secondary">
          {t('settings')}
        </ButtonLink>
      </Container>
    )
  return (
    <Container width="form">
      <PageHeader title={t('title')} lead={t('text', { about: t(`about.${stop.about}`) })} />
      <Form method="post">
        <Button type="submit" icon={MailX}>
          {t('submit')}
        </Button>
      </Form>
    </Container>
  )
}
