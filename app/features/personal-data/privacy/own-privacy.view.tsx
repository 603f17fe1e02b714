import type { SubmissionResult } from '@conform-to/react'
import Download from 'lucide-react/icons/download'
import { useTranslations } from 'use-intl'

import { Alert } from '#app/ui/alert.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { Field } from '#app/ui/field.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PageSection } from '#app/ui/page-section.tsx'
import { Form, usePath } from '#app/ui/router.ts'
import { TextInput } from '#app/ui/text-input.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { useMoment } from '#app/ui/use-moment.ts'

import { OPTIONAL_PURPOSES, type ConsentState } from '../consents/purposes.ts'
import { GRACE_DAYS } from '../erasure/erasure.ts'
import type { OwnPrivacy } from './own-privacy.server.ts'

const PAGE = '/account/privacy'

/** One's own consents, a copy of one's data, and the way out. */
export function OwnPrivacyView({
  page,
  done,
  answer,
}: {
  page: OwnPrivacy
  done: boolean
  answer: SubmissionResult | undefined
}) {
  const t = useTranslations('privacy.own')
  const words = useTranslations('site.word')
  const path = usePath()
  return (
    <Container width="form">
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <ButtonLink to="/privacy" variant="secondary">
            {t('notice')}
          </ButtonLink>
        }
      />
      <div className="space-y-12">
        {done ? <Alert tone="success" word={words('success')} title={t('done')} live /> : null}
        <PageSection title={t('consents.title')} ruled>
          <Muted className="mb-4">{t('consents.lead')}</Muted>
          <ul className="divide-y divide-line border-y border-line">
            {page.consents.map((consent) => (
              <Consent key={consent.purpose} consent={consent} />
            ))}
          </ul>
        </PageSection>
        <PageSection title={t('copy.title')} ruled>
          <Muted className="mb-4">{t('copy.text')}</Muted>
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={path(`${PAGE}/copy/html`)} variant="secondary" icon={Download}>
              {t('copy.html')}
            </ButtonLink>
            <ButtonLink href={path(`${PAGE}/copy/json`)} variant="secondary" icon={Download}>
              {t('copy.json')}
            </ButtonLink>
          </div>
        </PageSection>
        <PageSection title={t('erase.title')} ruled>
          <Erase page={page} answer={answer} />
        </PageSection>
      </div>
    </Container>
  )
}

function Consent({ consent }: { consent: ConsentState }) {
  const t = useTranslations('privacy.own.consents')
  const given = consent.givenAt !== null
  const purpose = OPTIONAL_PURPOSES.find((one) => one === consent.purpose)
  const day = useMoment()
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4">
      <div className="min-w-0 flex-1 basis-72">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {t(`${consent.purpose}.title`)}
          <Badge tone={given ? 'accent' : 'neutral'}>{t(given ? 'given' : 'notGiven')}</Badge>
        </p>
        <Muted className="mt-1">{t(`${consent.purpose}.text`)}</Muted>
        {consent.givenAt ? (
          <Muted className="mt-1">
            {t('since', { at: day(consent.givenAt), version: consent.textVersion ?? '' })}
          </Muted>
        ) : consent.withdrawnAt ? (
          <Muted className="mt-1">{t('withdrawn', { at: day(consent.withdrawnAt) })}</Muted>
        ) : null}
      </div>
      {purpose ? (
        <Form method="post" action={PAGE} preventScrollReset>
          <input type="hidden" name="command" value={given ? 'withdraw' : 'give'} />
          <input type="hidden" name="purpose" value={purpose} />
          <Button
            type="submit"
            variant="secondary"
            aria-label={t(given ? 'withdrawThis' : 'giveThis', { purpose: t(`${purpose}.title`) })}
          >
            {t(given ? 'withdraw' : 'give')}
          </Button>
        </Form>
      ) : null}
    </li>
  )
}

function Erase({ page, answer }: { page: OwnPrivacy; answer: SubmissionResult | undefined }) {
  const t = useTranslations('privacy.own.erase')
  const words = useTranslations('site.word')
  const problems = answer?.error?.['']
  if (page.administrator) return <Muted>{t('administrator')}</Muted>
  return (
    <Form method="post" action={PAGE} className="space-y-5" preventScrollReset>
      <input type="hidden" name="command" value="erase" />
      <ul className="list-disc space-y-1.5 pl-6 text-muted">
        <li>{t('goes')}</li>
        <li>{t('stays')}</li>
        <li>{t('grace', { days: GRACE_DAYS })}</li>
      </ul>
      {page.ownedAlone.length > 0 ? (
        <Alert tone="warning" word={words('warning')} title={t('ownedTitle')}>
          <p>{t('ownedText')}</p>
          <ul className="mt-2 space-y-1">
            {page.ownedAlone.map(({ slug, name }) => (
              <li key={slug}>
                <TextLink to={`/enterprises/${slug}`}>{name}</TextLink>
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
      {problems ? <Alert tone="error" word={words('error')} title={problems[0]} live /> : null}
      <Field label={t('password')} id="presentPassword" required error={answer?.error?.presentPassword ?? []}>
        <TextInput
          type="password"
          name="presentPassword"
          autoComplete="current-password"
          required
          maxLength={200}
        />
      </Field>
      <Button type="submit" variant="secondary">
        {t('submit')}
      </Button>
    </Form>
  )
}
