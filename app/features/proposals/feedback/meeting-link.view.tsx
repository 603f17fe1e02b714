import CalendarCheck from 'lucide-react/icons/calendar-check'
import CalendarClock from 'lucide-react/icons/calendar-clock'
import { useTranslations } from 'use-intl'

import { ButtonLink } from '#app/ui/button-link.tsx'

import type { MeetingShown } from './choice.ts'

/** How the meeting with a partner stands, and the way to it. */
export function MeetingLink({ meeting: { id, state }, name }: { meeting: MeetingShown; name: string }) {
  const t = useTranslations('partnerChoices.meeting')
  return (
    <ButtonLink
      to={`/meetings/${id}`}
      variant="secondary"
      icon={state === 'accepted' ? CalendarCheck : CalendarClock}
    >
      {t(state)}
      <span className="sr-only"> – {name}</span>
    </ButtonLink>
  )
}
