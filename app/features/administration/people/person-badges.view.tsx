import { useTranslations } from 'use-intl'

import type { StaffRole } from '#app/platform/actor.ts'
import { Badge } from '#app/ui/badge.tsx'

/** Roles of staff; nothing for people without any. */
export function RoleBadges({ roles }: { roles: readonly StaffRole[] }) {
  const t = useTranslations('administration.roles')
  return roles.map((role) => (
    <Badge key={role} tone={role === 'administrator' ? 'accent' : 'info'}>
      {t(role)}
    </Badge>
  ))
}

/** Whether an account is blocked or no more; nothing for open ones. */
export function StateBadge({ state }: { state: 'open' | 'blocked' | 'erased' }) {
  const t = useTranslations('administration.people.states')
  if (state === 'open') return null
  return <Badge tone={state === 'blocked' ? 'error' : 'neutral'}>{t(state)}</Badge>
}
