import { useTranslations } from 'use-intl'

import { Card } from '#app/ui/card.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { FactRow } from '#app/ui/fact-row.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { useMoment, useSpan, useSpanIn } from '#app/ui/use-moment.ts'
import { useZoneName } from '#app/ui/use-zone-name.ts'

import { isAgreed, isOpen } from '../meeting.ts'
import { useNameOf, useTitleOf } from '../party-name.ts'
import type { MeetingDetail } from './read-meeting.server.ts'

/** What a meeting is, in a list of facts; contacts of the other side from the agreement on. */
export function MeetingFacts({ meeting, timeZone }: { meeting: MeetingDetail; timeZone: string }) {
  const t = useTranslations('meetings')
  const nameOf = useNameOf()
  const titleOf = useTitleOf()
  const spanText = useSpan()
  const spanIn = useSpanIn()
  const momentText = useMoment()
  const zoneName = useZoneName()
  const { startsAt, endsAt, partnerZone } = meeting
  return (
    <Card>
      <Heading level={2} look="part">
        {t('detail.facts')}
      </Heading>
      <DefinitionList className="mt-4">
        <FactRow term={t('detail.partner')}>
          <TextLink to={`/enterprises/${meeting.partner.slug}`}>{nameOf(meeting.partner)}</TextLink>
        </FactRow>
        <FactRow term={t('detail.ours')}>{nameOf(meeting.mine)}</FactRow>
        {meeting.product ? (
          <FactRow term={t('about')}>
            <TextLink to={`/products/${meeting.product.slug}`}>{nameOf(meeting.product)}</TextLink>
          </FactRow>
        ) : null}
        {meeting.need ? (
          <FactRow term={t('aboutNeed')}>
            <TextLink to={`/needs/${meeting.need.id}`}>{titleOf(meeting.need)}</TextLink>
          </FactRow>
        ) : null}
        {meeting.fromProposal ? (
          <FactRow term={t('detail.origin')}>
            <TextLink to="/partners">{t('detail.proposal')}</TextLink>
          </FactRow>
        ) : null}
        <FactRow term={t('place.label')}>
          {t(`place.${meeting.place}`)}
          {meeting.placeDetail ? `: ${meeting.placeDetail}` : null}
        </FactRow>
        {startsAt && endsAt ? (
          <FactRow term={t('detail.agreedTime')} provenance={zoneName(timeZone)}>
            {spanText({ startsAt, endsAt })}
            {partnerZone && partnerZone !== timeZone ? (
              <span className="block text-sm text-muted">
                {t('detail.theirTime', {
                  when: spanIn({ startsAt, endsAt }, partnerZone),
                  zone: zoneName(partnerZone),
                })}
              </span>
            ) : null}
          </FactRow>
        ) : null}
        {isOpen(meeting.state) || meeting.state === 'rescheduling' ? (
          <FactRow term={t('detail.due')}>{momentText(meeting.expiresAt)}</FactRow>
        ) : null}
        {meeting.contact ? <Contact contact={meeting.contact} /> : null}
      </DefinitionList>
      {meeting.contact === null && !isAgreed(meeting.state) ? (
        <p className="mt-4 text-sm text-muted">{t('detail.contactLater')}</p>
      ) : null}
    </Card>
  )
}

function Contact({ contact }: { contact: NonNullable<MeetingDetail['contact']> }) {
  const t = useTranslations('meetings.detail')
  const { name, email, phone } = contact
  if (!name && !email && !phone) return <FactRow term={t('contact')}>{t('noContact')}</FactRow>
  return (
    <FactRow term={t('contact')}>
      {name ? <span className="block">{name}</span> : null}
      {email ? (
        <a href={`mailto:${email}`} className="block text-accent underline underline-offset-4">
          {email}
        </a>
      ) : null}
      {phone ? (
        <a
          href={`tel:${phone.replace(/\s/g, '')}`}
          className="block text-accent underline underline-offset-4"
        >
          {phone}
        </a>
      ) : null}
    </FactRow>
  )
}
