import Building2 from 'lucide-react/icons/building-2'
import Plus from 'lucide-react/icons/plus'
import { useLocale, useTranslations } from 'use-intl'

import { Local, type LocalText } from '#app/features/directory/index.ts'
import type { ActorMembership } from '#app/platform/actor.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PageSection } from '#app/ui/page-section.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import { teamPath } from './team.ts'

/** The enterprises that a person acts for and the claims of theirs; without any, the ways to one. */
export function MineView({
  memberships,
  claims,
}: {
  memberships: readonly ActorMembership[]
  claims: readonly {
    id: string
    slug: string
    enterprise: LocalText
    state: 'open' | 'returned' | 'approved' | 'rejected'
  }[]
}) {
  const t = useTranslations('teams.mine')
  const states = useTranslations('verifications.states')
  const underWay = claims.filter(({ state }) => state !== 'approved')
  return (
    <Container width="form">
      <PageHeader
        title={t('title')}
        actions={
          memberships.length > 0 ? (
            <ButtonLink to="/enterprises/new" icon={Plus} variant="secondary">
              {t('new')}
            </ButtonLink>
          ) : undefined
        }
      />
      <div className="space-y-10">
        {memberships.length === 0 ? (
          <EmptyState
            icon={Building2}
            title={t('empty')}
            actions={
              <ButtonLink to="/enterprises/new" icon={Plus}>
                {t('first')}
              </ButtonLink>
            }
          >
            {t('emptyText')}
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line border-y border-line">
            {memberships.map((membership) => (
              <MembershipRow key={membership.enterpriseId} membership={membership} />
            ))}
          </ul>
        )}
        {underWay.length > 0 ? (
          <PageSection title={t('claims')}>
            <ul className="divide-y divide-line border-y border-line">
              {underWay.map((claim) => (
                <li
                  key={claim.id}
                  className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3"
                >
                  <TextLink to={`/enterprises/${claim.slug}/claim`}>
                    <Local text={claim.enterprise} />
                  </TextLink>
                  <Badge tone={claim.state === 'returned' ? 'warning' : 'neutral'}>
                    {states(claim.state)}
                  </Badge>
                </li>
              ))}
            </ul>
          </PageSection>
        ) : null}
      </div>
    </Container>
  )
}

function MembershipRow({ membership: { slug, name, nameEn, role } }: { membership: ActorMembership }) {
  const t = useTranslations('teams')
  const language = useLocale()
  return (
    <li className="py-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <TextLink to={`/enterprises/${slug}`} className="font-medium">
          {language === 'en' ? (nameEn ?? name) : name}
        </TextLink>
        <Badge>{t(`roles.${role}`)}</Badge>
      </p>
      <p className="mt-1.5 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        <TextLink to={`/enterprises/${slug}/profile`}>{t('mine.profile')}</TextLink>
        <TextLink to={teamPath(slug)}>{t('mine.team')}</TextLink>
        <TextLink to={`/enterprises/${slug}/verification`}>{t('mine.verification')}</TextLink>
      </p>
    </li>
  )
}
