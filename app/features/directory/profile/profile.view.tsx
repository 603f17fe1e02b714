import BadgeCheck from 'lucide-react/icons/badge-check'
import Eye from 'lucide-react/icons/eye'
import { useTranslations } from 'use-intl'

import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { Container } from '#app/ui/container.tsx'
import { type Answer, useBusy, useFormAnswer } from '#app/ui/form-answer.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PageSection } from '#app/ui/page-section.tsx'
import { Form, useLocation } from '#app/ui/router.ts'

import { Local } from '../records/local.view.tsx'
import { PublicationCard } from '../publication/publication-card.view.tsx'
import { ownProductsPath } from '../own-products/own-product.ts'
import { OldBadge } from '../records/old-badge.view.tsx'
import { useRecordWords } from '../records/use-record-words.ts'
import { Abilities } from './abilities.view.tsx'
import { Certificates } from './certificates.view.tsx'
import { ProfileForm } from './profile-form.view.tsx'
import { previewPath, type ProfileDone, type ProfilePage } from './profile.ts'
import { Sites } from './sites.view.tsx'
import { UpkeepList } from './upkeep-list.view.tsx'

/** The page on which an enterprise keeps its profile: what is missing, what is old, and the forms that mend it. */
export function ProfileView({
  page,
  done,
  answer,
}: {
  page: ProfilePage
  done: ProfileDone | null
  answer: Answer
}) {
  const t = useTranslations('profile')
  const site = useTranslations('site')
  const { key } = useLocation()
  // A new answer, and what was saved or discarded, begin the form anew; the other forms of the page leave it alone.
  const anew = answer?.initialValue?.command === 'save' || done === 'save' || done === 'discardDraft'
  const formKey = anew ? key : ''
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
        actions={
          <>
            <ButtonLink to={ownProductsPath(page.slug)} variant="secondary">
              {t('products')}
            </ButtonLink>
            <ButtonLink to={previewPath(page.slug)} variant="secondary" icon={Eye}>
              {t('see')}
            </ButtonLink>
          </>
        }
      />
      <div className="space-y-12">
        {done && !answer ? (
          <Alert tone="success" live word={site('word.success')} title={t(`done.${done}`)} />
        ) : null}
        {page.mayEdit ? null : <Alert word={site('word.info')}>{t('readOnly')}</Alert>}
        <PublicationCard page={page} answer={answer} />
        <Card className="p-5!">
          <UpkeepList slug={page.slug} upkeep={page.upkeep} />
        </Card>
        <Confirm page={page} answer={answer} />
        <PageSection id="profile" title={t('form.title')}>
          <ProfileForm key={formKey} page={page} answer={answer} />
        </PageSection>
        <PageSection id="sites" title={t('sites.title')}>
          <Sites page={page} answer={answer} />
        </PageSection>
        <PageSection id="abilities" title={t('abilities.title')}>
          <Abilities page={page} answer={answer} />
        </PageSection>
        <PageSection id="certificates" title={t('certificates.title')}>
          <Certificates page={page} answer={answer} />
        </PageSection>
      </div>
    </Container>
  )
}

function Confirm({ page, answer }: { page: ProfilePage; answer: Answer }) {
  const t = useTranslations('profile')
  const { day, age } = useRecordWords()
  const { problems } = useFormAnswer(answer, 'confirm', '')
  const busy = useBusy('confirm')
  return (
    <PageSection id="confirm" title={t('confirm.title')}>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {t('confirm.asOf', { day: day(page.asOf), age: age(page.asOf, page.today) })}
        <OldBadge asOf={page.asOf} today={page.today} />
      </p>
      <p className="mt-1 max-w-measure text-muted">{t('confirm.text')}</p>
      {problems.map(({ message }, index) => (
        <p key={index} role="alert" className="mt-2 font-medium text-error">
          {message}
        </p>
      ))}
      {page.mayEdit ? (
        <Form method="post" className="mt-4">
          <input type="hidden" name="command" value="confirm" />
          <Button type="submit" icon={BadgeCheck} busy={busy} busyLabel={t('saving')}>
            {t('confirm.submit')}
          </Button>
        </Form>
      ) : null}
    </PageSection>
  )
}
