import CalendarPlus from 'lucide-react/icons/calendar-plus'
import { useTranslations } from 'use-intl'

import { ButtonLink } from '#app/ui/button-link.tsx'
import { Muted } from '#app/ui/muted.tsx'

import type { MeetingDoor } from './enterprise-page.ts'

/** The way to a meeting with an enterprise; where there is none, why not and what else to do. */
export function MeetingAction({
  door,
  enterprise,
  product,
  similar,
}: {
  door: MeetingDoor
  /** Slugs. */
  enterprise: string
  product?: string
  /** Where similar enterprises are found. */
  similar: string
}) {
  const t = useTranslations('directory.meeting')
  if (door === 'open')
    return (
      // On a phone the same button stands at the foot of the screen.
      <div className="space-y-2 max-lg:hidden">
        <ButtonLink
          to={meetingPath({ enterprise, product })}
          icon={CalendarPlus}
          size="large"
          className="w-full"
        >
          {t('send')}
        </ButtonLink>
        <Muted>{t('live')}</Muted>
      </div>
    )
  const own = door === 'own'
  return (
    <div className="space-y-3">
      <p>
        <strong className="block font-semibold">{t(door)}</strong>
        <span className="text-sm text-muted">{t(`${door}Text`)}</span>
      </p>
      <ButtonLink to={own ? '/partners' : similar} variant="secondary" className="w-full">
        {own ? t('proposals') : t('similar')}
      </ButtonLink>
    </div>
  )
}

/** The main action at the foot of a phone's screen, within reach of a thumb. */
export function StickyMeetingAction({ enterprise, product }: { enterprise: string; product?: string }) {
  const t = useTranslations('directory.meeting')
  return (
    <div className="sticky bottom-0 z-20 border-t border-line bg-surface px-4 py-3 lg:hidden print:hidden">
      <ButtonLink
        to={meetingPath({ enterprise, product })}
        icon={CalendarPlus}
        size="large"
        className="w-full"
      >
        {t('send')}
      </ButtonLink>
    </div>
  )
}

/** The address of the form that asks an enterprise for a meeting, with what it is about. */
export function meetingPath(about: { enterprise: string; product?: string; need?: string }): string {
  const given = Object.entries(about).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return `/meetings/new?${new URLSearchParams(given).toString()}`
}
