import History from 'lucide-react/icons/history'
import { useTranslations } from 'use-intl'

import { Badge } from '#app/ui/badge.tsx'

import { ageOf } from './age.ts'

/** Marks what was last known true more than a year ago; nothing for what is newer. Days are ISO dates. */
export function OldBadge({ asOf, today }: { asOf: string; today: string }) {
  const t = useTranslations('directory')
  return ageOf(asOf, today).old ? (
    <Badge tone="warning" icon={History}>
      {t('old')}
    </Badge>
  ) : null
}
