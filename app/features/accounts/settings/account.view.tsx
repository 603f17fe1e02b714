import ShieldCheck from 'lucide-react/icons/shield-check'
import ShieldOff from 'lucide-react/icons/shield-off'
import { useTranslations } from 'use-intl'

import { Alert } from '#app/ui/alert.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import type { Answer } from '#app/ui/form-answer.ts'
import { Muted } from '#app/ui/muted.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PageSection } from '#app/ui/page-section.tsx'

import { EmailForm, PasswordForm, PersonForm } from './account-forms.view.tsx'
import type { AccountDone, AccountPage } from './account.ts'
import { SessionList } from './session-list.view.tsx'

/** Everything that a person keeps of their own account. */
export function AccountView({
  page,
  done,
  mailbox,
  answer,
}: {
  page: AccountPage
  done: AccountDone | null
  /** Where mails lie on this machine, the page of the mailbox; null otherwise. */
  mailbox: string | null
  answer: Answer
}) {
  const t = useTranslations('account')
  const words = useTranslations('site.word')
  return (
    <Container width="form">
      <PageHeader title={t('title')} lead={page.email} />
      <div className="space-y-12">
        {done ? (
          <Alert
            tone="success"
            word={words('success')}
            title={t(`done.${done}`)}
            live
            actions={
              done === 'email' && mailbox ? (
                <ButtonLink to={mailbox} size="small" variant="secondary">
                  {t('openMailbox')}
                </ButtonLink>
              ) : undefined
            }
          />
        ) : null}
        {page.demonstration ? (
          <Alert word={words('info')} title={t('demonstrationTitle')}>
            {t('demonstrationText')}
          </Alert>
        ) : (
          <>
            <PageSection title={t('person.title')} ruled>
              <PersonForm page={page} answer={answer} />
            </PageSection>
            <PageSection title={t('secondFactor.title')} ruled>
              <SecondFactorCard on={page.secondFactor} />
            </PageSection>
            <PageSection title={t('password.title')} ruled>
              <PasswordForm email={page.email} answer={answer} />
            </PageSection>
            <PageSection title={t('email.title')} ruled>
              <EmailForm answer={answer} />
            </PageSection>
          </>
        )}
        <PageSection title={t('sessions.title')} ruled>
          <SessionList sessions={page.sessions} answer={answer} />
        </PageSection>
        <PageSection title={t('calendar.title')} ruled>
          <div className="flex flex-wrap items-center justify-between gap-4">
            <Muted className="min-w-0 flex-1 basis-72">{t('calendar.text')}</Muted>
            <ButtonLink to="/account/calendar" variant="secondary">
              {t('calendar.open')}
            </ButtonLink>
          </div>
        </PageSection>
        <PageSection title={t('notifications.title')} ruled>
          <div className="flex flex-wrap items-center justify-between gap-4">
            <Muted className="min-w-0 flex-1 basis-72">{t('notifications.text')}</Muted>
            <ButtonLink to="/account/notifications" variant="secondary">
              {t('notifications.open')}
            </ButtonLink>
          </div>
        </PageSection>
        <PageSection title={t('programs.title')} ruled>
          <p className="mb-4 max-w-measure text-muted">{t('programs.text')}</p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink to="/account/tokens" variant="secondary">
              {t('programs.tokens')}
            </ButtonLink>
            <ButtonLink to="/account/webhooks" variant="secondary">
              {t('programs.webhooks')}
            </ButtonLink>
          </div>
        </PageSection>
        <PageSection title={t('data.title')} ruled>
          <div className="flex flex-wrap items-center justify-between gap-4">
            <Muted className="min-w-0 flex-1 basis-72">{t('data.text')}</Muted>
            <ButtonLink to="/account/privacy" variant="secondary">
              {t('data.open')}
            </ButtonLink>
          </div>
        </PageSection>
      </div>
    </Container>
  )
}

function SecondFactorCard({ on }: { on: boolean }) {
  const t = useTranslations('account.secondFactor')
  return (
    <div className="flex flex-wrap items-center justify-between gap-4">
      <div className="min-w-0 flex-1 basis-72">
        <p className="mb-1">
          <Badge tone={on ? 'accent' : 'neutral'} icon={on ? ShieldCheck : ShieldOff}>
            {t(on ? 'on' : 'off')}
          </Badge>
        </p>
        <Muted>{t('text')}</Muted>
      </div>
      <ButtonLink to="/account/second-factor" variant="secondary">
        {t(on ? 'manage' : 'setUp')}
      </ButtonLink>
    </div>
  )
}
