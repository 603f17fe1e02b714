import { useTranslations } from 'use-intl'

import { Badge } from '#app/ui/badge.tsx'

import type { WebhookRow } from './webhooks-page.ts'

/** Whether messages arrive there. */
export function StateBadge({ webhook: { state, failingSince } }: { webhook: WebhookRow }) {
  const t = useTranslations('webhooks.states')
  if (state === 'disabled') return <Badge tone="error">{t('disabled')}</Badge>
  if (failingSince !== null) return <Badge tone="warning">{t('failing')}</Badge>
  return <Badge tone="accent">{t('active')}</Badge>
}
