import type { SubmissionResult } from '@conform-to/react'
import { useTranslations } from 'use-intl'

import { Local, useRecordWords } from '#app/features/directory/index.ts'
import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
import { Alert } from '#app/ui/alert.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Container } from '#app/ui/container.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { useFormAnswer } from '#app/ui/form-answer.ts'
import { Muted } from '#app/ui/muted.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PageSection } from '#app/ui/page-section.tsx'
import { Form } from '#app/ui/router.ts'

import { InviteForm } from './invite-form.view.tsx'
import { MemberRow } from './member-row.view.tsx'
import { MEMBER_ROLES, type TeamDone, type TeamPage, teamPath } from './team.ts'

type Answer = SubmissionResult | undefined

/** The people of an enterprise: what each may do, who is invited, and the ways to change it. */
export function TeamView({ page, done, answer }: { page: TeamPage; done: TeamDone | null; answer: Answer }) {
  const t = useTranslations('teams')
  const site = useTranslations('site')
  const leaving = useFormAnswer(answer, 'leave', '')
  const changing = useFormAnswer(answer, answer?.initialValue?.command === 'remove' ? 'remove' : 'role', '')
  return (
    <Container width="form">
      <PageHeader
        breadcrumbLabel={site('breadcrumb')}
        breadcrumb={[
          { to: `/enterprises/${page.slug}`, label: <Local text={page.name} /> },
          { label: t('title') },
        ]}
        title={t('title')}
        lead={t('lead')}
      />
      <div className="space-y-12">
        {done && !answer ? (
          <Alert tone="success" live word={site('word.success')} title={t(`done.${done}`)} />
        ) : null}
        <FieldErrors title={t('problems')} problems={changing.problems} />
        <PageSection title={t('members')}>
          <ul className="divide-y divide-line border-y border-line">
            {page.members.map((member) => (
              <MemberRow key={member.personId} page={page} member={member} />
            ))}
          </ul>
          <Disclosure summary={t('rights')} className="mt-3">
            <dl className="space-y-2">
              {MEMBER_ROLES.map((role) => (
                <div key={role}>
                  <dt className="font-medium">{t(`roles.${role}`)}</dt>
                  <dd className="text-sm text-muted">{t(`may.${role}`)}</dd>
                </div>
              ))}
            </dl>
          </Disclosure>
          <div className="mt-4">
            <FileLinks to={`${teamPath(page.slug)}/file`} />
          </div>
        </PageSection>
        {page.mayManage ? (
          <>
            <PageSection title={t('invite.title')}>
              <InviteForm answer={answer} />
            </PageSection>
            {page.invitations.length > 0 ? <Invitations page={page} answer={answer} /> : null}
          </>
        ) : null}
        <PageSection title={t('leave.title')}>
          <FieldErrors title={t('problems')} problems={leaving.problems} />
          {page.me.onlyOwner ? (
            <p className="max-w-measure text-muted">{t('leave.onlyOwner')}</p>
          ) : (
            <Disclosure summary={t('leave.open')} open={leaving.refused}>
              <Form method="post" className="space-y-3">
                <input type="hidden" name="command" value="leave" />
                <Muted>{t('leave.text')}</Muted>
                <Button type="submit" variant="secondary">
                  {t('leave.submit')}
                </Button>
              </Form>
            </Disclosure>
          )}
        </PageSection>
      </div>
    </Container>
  )
}

function Invitations({ page, answer }: { page: TeamPage; answer: Answer }) {
  const t = useTranslations('teams')
  const { day } = useRecordWords()
  const resending = useFormAnswer(answer, 'resend', '')
  const revoking = useFormAnswer(answer, 'revoke', '')
  return (
    <PageSection title={t('invitations.title')}>
      <FieldErrors title={t('problems')} problems={resending.problems} />
      <FieldErrors title={t('problems')} problems={revoking.problems} />
      <ul className="divide-y divide-line border-y border-line">
        {page.invitations.map((invitation) => (
          <li
            key={invitation.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4"
          >
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span className="font-medium break-all">{invitation.email}</span>
                <Badge>{t(`roles.${invitation.role}`)}</Badge>
                {invitation.expired ? <Badge tone="warning">{t('invitations.expired')}</Badge> : null}
              </p>
              <Muted>
                {t('invitations.days', { sent: day(invitation.sentOn), until: day(invitation.expiresOn) })}
                {invitation.by ? ` · ${invitation.by}` : ''}
              </Muted>
            </div>
            <div className="flex flex-wrap gap-2">
              {invitation.resendable ? (
                <InvitationButton id={invitation.id} email={invitation.email} command="resend" />
              ) : null}
              <InvitationButton id={invitation.id} email={invitation.email} command="revoke" />
            </div>
          </li>
        ))}
      </ul>
    </PageSection>
  )
}

function InvitationButton({
  id,
  email,
  command,
}: {
  id: string
  email: string
  command: 'resend' | 'revoke'
}) {
  const t = useTranslations('teams.invitations')
  return (
    <Form method="post">
      <input type="hidden" name="command" value={command} />
      <input type="hidden" name="id" value={id} />
      <Button type="submit" variant="secondary" size="small" aria-label={t(`${command}Of`, { email })}>
        {t(command)}
      </Button>
    </Form>
  )
}
