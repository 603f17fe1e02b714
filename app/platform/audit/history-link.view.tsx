import HistoryIcon from 'lucide-react/icons/history'
import { useTranslations } from 'use-intl'

import { ButtonLink } from '#app/ui/button-link.tsx'

/** Leads to what the audit log says of a record; nothing for readers who may not read the log (null). */
export function HistoryLink({ to }: { to: string | null }) {
  const t = useTranslations('site')
  return to === null ? null : (
    <ButtonLink to={to} variant="secondary" icon={HistoryIcon}>
      {t('history')}
    </ButtonLink>
  )
}
