import CalendarCheck from 'lucide-react/icons/calendar-check'
import CalendarPlus from 'lucide-react/icons/calendar-plus'
import CalendarSearch from 'lucide-react/icons/calendar-search'
import CircleX from 'lucide-react/icons/circle-x'
import ClipboardList from 'lucide-react/icons/clipboard-list'
import Eye from 'lucide-react/icons/eye'
import Handshake from 'lucide-react/icons/handshake'
import Hourglass from 'lucide-react/icons/hourglass'
import ListEnd from 'lucide-react/icons/list-end'
import PhoneMissed from 'lucide-react/icons/phone-missed'
import Send from 'lucide-react/icons/send'
import Star from 'lucide-react/icons/star'
import UsersRound from 'lucide-react/icons/users-round'
import { useTranslations } from 'use-intl'

import { Heading } from '#app/ui/heading.tsx'
import { Timeline } from '#app/ui/timeline.tsx'
import { useMoment } from '#app/ui/use-moment.ts'

import type { MeetingDetail } from './read-meeting.server.ts'

const ICONS: Record<MeetingDetail['steps'][number]['kind'], typeof Send> = {
  requested: Send,
  ringMissed: PhoneMissed,
  seen: Eye,
  countered: CalendarSearch,
  waiting: ListEnd,
  offered: CalendarPlus,
  offerLapsed: ListEnd,
  accepted: CalendarCheck,
  rescheduling: CalendarSearch,
  rescheduled: CalendarCheck,
  timeKept: CalendarCheck,
  assigned: UsersRound,
  declined: CircleX,
  cancelled: CircleX,
  expired: Hourglass,
  held: Hourglass,
  kept: Handshake,
  missed: CircleX,
  rated: Star,
  arranged: ClipboardList,
}

/** Every step of the negotiation: who, what, when, with which words. */
export function MeetingHistory({ meeting }: { meeting: MeetingDetail }) {
  const t = useTranslations('meetings')
  const momentText = useMoment()
  const last = meeting.steps.at(-1)
  return (
    <section>
      <Heading level={2} look="part">
        {t('detail.history')}
      </Heading>
      <div className="mt-4">
        <Timeline
          label={t('detail.history')}
          steps={meeting.steps.map((step) => ({
            key: String(step.version),
            icon: ICONS[step.kind],
            title: titleOf(step),
            when: <time dateTime={step.at.toISOString()}>{momentText(step.at)}</time>,
            detail: detailOf(step),
            state: stateOf(step),
          }))}
        />
      </div>
    </section>
  )

  function titleOf({ kind, side, actor }: MeetingDetail['steps'][number]) {
    // Nobody of a side changed it: somebody has left the enterprise.
    if (kind === 'assigned' && side === null) return t('step.left')
    return t(`step.${kind}`, { name: actor?.name ?? t('step.someone') })
  }

  function detailOf(step: MeetingDetail['steps'][number]) {
    const reason = step.kind === 'declined' || step.kind === 'cancelled' ? reasonWords(meeting.reason) : null
    return [reason, step.note].filter(Boolean).join(' · ') || undefined
  }

  function reasonWords(reason: string | null) {
    const key = `reasons.${reason}` as 'reasons.other'
    return reason && t.has(key) ? t(key) : reason
  }

  function stateOf(step: MeetingDetail['steps'][number]) {
    if (step.kind === 'declined' || step.kind === 'cancelled') return 'refused' as const
    return step === last ? ('current' as const) : ('past' as const)
  }
}
