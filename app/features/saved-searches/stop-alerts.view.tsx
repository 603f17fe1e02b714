import MailX from 'lucide-react/icons/mail-x'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Form } from '#app/ui/router.ts'

import type { StopAlerts } from './stop-alerts.server.ts'

/** Ends the mails of one search, without sign-in. Opening the page alone ends nothing: programs open links too. */
export function StopAlertsView({ stop }: { stop: StopAlerts }) {
  const t = useTranslations('savedSearches.stop')
  if (stop.ended || stop.name === null)
    return (
      <Container width="form">
        <PageHeader title={t('done')} lead={t('doneText')} />
        <ButtonLink to="/saved-searches" variant="secondary">
          {t('manage')}
        </ButtonLink>
      </Container>
    )
  return (
    <Container width="form">
      <PageHeader title={t('title')} lead={t('text', { name: stop.name })} />
      <Form method="post">
        <Button type="submit" icon={MailX}>
          {t('submit')}
        </Button>
      </Form>
    </Container>
  )
}
