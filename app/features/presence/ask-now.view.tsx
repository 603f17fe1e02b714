import PhoneCall from 'lucide-react/icons/phone-call'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'

import { ButtonLink } from '#app/ui/button-link.tsx'
import { PresenceDot } from '#app/ui/presence-dot.tsx'

import type { Presence } from './presence.ts'
import { usePresenceWatch } from './use-presence-watch.ts'

/** Where one asks an enterprise to meet at once. */
export function askNowPath(slug: string): string {
  return `/meetings/new?${new URLSearchParams({ enterprise: slug, now: '1' }).toString()}`
}

/** On the page of an enterprise: whether somebody is there, and the way to ask. It follows as they come and go. */
export function AskNow({ id, slug, presence }: { id: string; slug: string; presence: Presence }) {
  const t = useTranslations('presence')
  usePresenceWatch(
    useMemo(() => [id], [id]),
    'never',
  )
  if (presence === 'offline') return null
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-2">
      <PresenceDot present={presence === 'available'} label={t(`of.${presence}`)} />
      {presence === 'available' ? (
        <ButtonLink to={askNowPath(slug)} icon={PhoneCall} variant="secondary">
          {t('askNow')}
        </ButtonLink>
      ) : null}
    </span>
  )
}
