import type { SubmissionResult } from '@conform-to/react'
import HistoryIcon from 'lucide-react/icons/history'
import { useTranslations } from 'use-intl'

import { ButtonLink } from '#app/ui/button-link.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { FactRow } from '#app/ui/fact-row.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { useProblems } from '#app/ui/form-answer.ts'
import { Muted } from '#app/ui/muted.tsx'
import { PageSection } from '#app/ui/page-section.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { useDay, useMoment } from '#app/ui/use-moment.ts'

import { AdminFrame } from '../admin-frame.view.tsx'
import { auditPath } from '../audit/audit.ts'
import { BlockForm, EndSessionsForm, ResetForm, RoleForms, ViewForm } from './person-forms.view.tsx'
import { RoleBadges, StateBadge } from './person-badges.view.tsx'
import type { PersonPage } from './read-people.server.ts'

const blockReason = () => 'block-reason'
const viewReason = () => 'view-reason'

/** One account: what it is, may and does, and what an administrator can do about it. */
export function PersonView({ page, answer }: { page: PersonPage; answer: SubmissionResult | undefined }) {
  const t = useTranslations('administration.person')
  const reason = answer?.initialValue?.command === 'block' ? blockReason : viewReason
  return (
    <AdminFrame
      section="people"
      title={page.name}
      lead={page.email}
      actions={
        <>
          <ButtonLink to={auditPath({ record: page.id })} variant="secondary" icon={HistoryIcon}>
            {t('history')}
          </ButtonLink>
          <ButtonLink to={auditPath({ person: page.id })} variant="secondary">
            {t('doneBy')}
          </ButtonLink>
        </>
      }
    >
      <div className="mb-6">
        <FieldErrors title={t('refused')} problems={useProblems(answer, reason)} />
      </div>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <div className="min-w-0 space-y-10">
          <Facts page={page} />
          <Sessions page={page} />
        </div>
        <div className="min-w-0 space-y-10">
          <PageSection title={t('roles')} look="part" className="space-y-4">
            <RoleForms page={page} />
          </PageSection>
          {page.secondFactor ? (
            <PageSection title={t('secondFactor')} look="part" className="space-y-4">
              <ResetForm page={page} />
            </PageSection>
          ) : null}
          <PageSection title={t('view')} look="part" className="space-y-4">
            <ViewForm page={page} answer={answer} />
          </PageSection>
          <PageSection title={t('block')} look="part" className="space-y-4">
            <BlockForm page={page} answer={answer} />
          </PageSection>
        </div>
      </div>
    </AdminFrame>
  )
}

function Facts({ page }: { page: PersonPage }) {
  const t = useTranslations('administration.person')
  const role = useTranslations('administration.membership')
  const day = useDay()
  return (
    <DefinitionList>
      <FactRow term={t('state')}>
        {page.state === 'open' ? t('open') : <StateBadge state={page.state} />}
        {page.blockedReason ? <Muted as="span"> {page.blockedReason}</Muted> : null}
      </FactRow>
      <FactRow term={t('roles')}>
        {page.staffRoles.length > 0 ? (
          <span className="flex flex-wrap gap-1.5">
            <RoleBadges roles={page.staffRoles} />
          </span>
        ) : (
          t('noRoles')
        )}
      </FactRow>
      <FactRow term={t('enterprises')}>
        {page.memberships.length === 0
          ? t('noEnterprises')
          : page.memberships.map((membership) => (
              <span key={membership.slug} className="block">
                <TextLink to={`/enterprises/${membership.slug}`}>{membership.name}</TextLink>
                <Muted as="span"> · {role(membership.role)}</Muted>
              </span>
            ))}
      </FactRow>
      <FactRow term={t('verified')}>{page.emailVerified ? t('yes') : t('no')}</FactRow>
      <FactRow term={t('secondFactor')}>{page.secondFactor ? t('on') : t('off')}</FactRow>
      <FactRow term={t('since')}>{day(page.createdAt)}</FactRow>
      <FactRow term={t('timeZone')}>{page.timeZone}</FactRow>
      <FactRow term={t('id')}>
        <span className="font-mono text-sm break-all">{page.id}</span>
      </FactRow>
    </DefinitionList>
  )
}

function Sessions({ page }: { page: PersonPage }) {
  const t = useTranslations('administration.person')
  const moment = useMoment()
  return (
    <PageSection title={t('sessions')} look="part" className="space-y-4">
      {page.sessions.length === 0 ? (
        <Muted>{t('noSessions')}</Muted>
      ) : (
        <>
          <ul className="divide-y divide-line border-y border-line text-sm">
            {page.sessions.map((session) => (
              <li key={session.id} className="py-3">
                <span className="tabular-nums">{moment(session.createdAt)}</span>
                <Muted as="span" className="block break-words">
                  {[session.ipAddress, session.userAgent].filter(Boolean).join(' · ') || t('unknownDevice')}
                </Muted>
              </li>
            ))}
          </ul>
          <EndSessionsForm page={page} />
        </>
      )}
    </PageSection>
  )
}
