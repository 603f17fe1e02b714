import Lock from 'lucide-react/icons/lock'
import Users from 'lucide-react/icons/users'
import { useTranslations } from 'use-intl'

import { Badge } from '#app/ui/badge.tsx'

/** Who sees a list: everyone of an enterprise, or only the one who looks. */
export function SharedBadge({ sharedBy }: { sharedBy: string | null }) {
  const t = useTranslations('shortlists')
  return (
    <Badge icon={sharedBy === null ? Lock : Users} className="max-w-full">
      <span className="min-w-0 truncate">
        {sharedBy === null ? t('private') : t('shared', { name: sharedBy })}
      </span>
    </Badge>
  )
}
