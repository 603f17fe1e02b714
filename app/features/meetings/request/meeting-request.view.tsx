import type { SubmissionResult } from '@conform-to/react'
import UserRoundX from 'lucide-react/icons/user-round-x'
import { useTranslations } from 'use-intl'

import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { Container } from '#app/ui/container.tsx'
import { DemonstrationLabel } from '#app/ui/demonstration-label.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Monogram } from '#app/ui/monogram.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

import { useNameOf } from '../party-name.ts'
import type { Invitation } from './read-invitation.server.ts'
import { RequestForm } from './request-form.view.tsx'

/** The form that asks an enterprise for a meeting; `answer` is what the last try came back with. */
export function MeetingRequestView({
  invitation,
  answer,
  clientKey,
}: {
  invitation: Invitation
  answer: SubmissionResult | undefined
  clientKey: string
}) {
  const t = useTranslations('meetings.request')
  const { invitee } = invitation
  if (!invitee) {
    return (
      <Container>
        <EmptyState
          title={t('choose.title')}
          actions={<ButtonLink to="/search?kind=enterprise">{t('choose.action')}</ButtonLink>}
        >
          {t('choose.text')}
        </EmptyState>
      </Container>
    )
  }
  if (!invitee.hasRepresentative) {
    return (
      <Container>
        <NobodyThere invitee={invitee} />
      </Container>
    )
  }
  return (
    <Container width="form">
      <PageHeader title={t('title')} />
      <Invitee invitee={invitee} />
      <div className="mt-8">
        <RequestForm invitation={invitation} invitee={invitee} answer={answer} clientKey={clientKey} />
      </div>
    </Container>
  )
}

/** In place of the form, where nobody could answer it. */
export function NobodyThere({ invitee }: { invitee: NonNullable<Invitation['invitee']> }) {
  const t = useTranslations('meetings.request')
  const nameOf = useNameOf()
  const similar = `/search?kind=enterprise${invitee.industryGroup ? `&industryGroup=${invitee.industryGroup}` : ''}`
  return (
    <EmptyState
      icon={UserRoundX}
      title={t('nobody.title', { name: nameOf(invitee) })}
      actions={<ButtonLink to={similar}>{t('nobody.action')}</ButtonLink>}
    >
      {t('nobody.text')}
    </EmptyState>
  )
}

/** Whom the request goes to. */
export function Invitee({ invitee }: { invitee: NonNullable<Invitation['invitee']> }) {
  const t = useTranslations('meetings.request')
  const site = useTranslations('site')
  const name = useNameOf()(invitee)
  return (
    <Card>
      <div className="flex items-center gap-4">
        <Monogram name={name} />
        <div className="min-w-0">
          <p className="text-sm text-muted">{t('to')}</p>
          <p className="text-lg font-semibold">{name}</p>
          {invitee.origin === 'demonstration' ? <DemonstrationLabel label={site('demonstration')} /> : null}
        </div>
      </div>
    </Card>
  )
}
