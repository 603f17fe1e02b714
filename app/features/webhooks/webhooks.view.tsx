import type { SubmissionResult } from '@conform-to/react'
import Webhook from 'lucide-react/icons/webhook'
import { useTranslations } from 'use-intl'

import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PageSection } from '#app/ui/page-section.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import { SecretNotice } from './secret-notice.view.tsx'
import { StateBadge } from './state-badge.view.tsx'
import { WebhookForm } from './webhook-form.view.tsx'
import type { WebhookRow, WebhooksPage } from './webhooks-page.ts'

/** The webhooks of the enterprises that a person keeps, and a form for another one. */
export function WebhooksView({
  page,
  answer,
  made,
}: {
  page: WebhooksPage
  answer: SubmissionResult | undefined
  /** One that was made a moment ago, with the secret that is shown this once. */
  made: { id: string; secret: string } | null
}) {
  const t = useTranslations('webhooks')
  return (
    <Container width="form">
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <ButtonLink to="/developers#webhooks" variant="secondary">
            {t('document')}
          </ButtonLink>
        }
      />
      <div className="space-y-12">
        {made ? <SecretNotice secret={made.secret} id={made.id} title={t('secret.made')} /> : null}
        <PageSection title={t('list')}>
          {page.webhooks.length === 0 ? (
            <EmptyState icon={Webhook} title={t('empty')}>
              {t('emptyText')}
            </EmptyState>
          ) : (
            <ul className="divide-y divide-line border-y border-line">
              {page.webhooks.map((webhook) => (
                <Row key={webhook.id} webhook={webhook} />
              ))}
            </ul>
          )}
        </PageSection>
        {page.enterprises.length > 0 ? (
          <PageSection title={t('create.title')}>
            <WebhookForm
              answer={made ? undefined : answer}
              enterprises={page.enterprises}
              values={{ url: '', events: [] }}
              submit={t('create.submit')}
            />
          </PageSection>
        ) : (
          <p className="text-muted">{t('editorsOnly')}</p>
        )}
      </div>
    </Container>
  )
}

function Row({ webhook }: { webhook: WebhookRow }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4">
      <div className="min-w-0">
        <TextLink to={`/account/webhooks/${webhook.id}`} className="font-medium break-all">
          {webhook.url}
        </TextLink>
        <p className="text-sm text-muted">{webhook.enterprise}</p>
        <p className="font-mono text-xs break-words text-muted">{webhook.events.join(' · ')}</p>
      </div>
      <StateBadge webhook={webhook} />
    </li>
  )
}
