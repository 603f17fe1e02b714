import UserPlus from 'lucide-react/icons/user-plus'
import { useEffect, useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Container } from '#app/ui/container.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { type Answer, useBusy, useFormAnswer } from '#app/ui/form-answer.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Form } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import { AskByMail, LANGUAGE_OPTIONS } from '../ask-by-mail.view.tsx'
import { NewPasswordField } from '../passwords/new-password-field.view.tsx'
import { presentZone, type timeZones } from '../time-zones.ts'
import type { SignUpLink } from './open-account.server.ts'

/** Asks for the address of a newcomer. */
export function SignUpView({ returnTo, answer }: { returnTo: string; answer: Answer }) {
  const t = useTranslations('accounts.signUp')
  const back = returnTo === '/' ? '' : `?returnTo=${encodeURIComponent(returnTo)}`
  return (
    <AskByMail
      title={t('title')}
      lead={t('lead')}
      submit={t('submit')}
      language
      returnTo={returnTo}
      answer={answer}
    >
      <p>
        {t('haveOne')} <TextLink to={`/sign-in${back}`}>{t('signIn')}</TextLink>
      </p>
    </AskByMail>
  )
}

/** The page behind the link in the mail: what makes the account complete. */
export function OpenAccountView({
  link,
  zones,
  answer,
}: {
  link: SignUpLink
  zones: ReturnType<typeof timeZones>
  answer: Answer
}) {
  const t = useTranslations('accounts.openAccount')
  if (link.state === 'over')
    return (
      <Container width="form">
        <PageHeader title={t('title')} />
        <EmptyState
          title={t('overTitle')}
          actions={
            <>
              <ButtonLink to="/sign-up">{t('again')}</ButtonLink>
              <ButtonLink to="/sign-in" variant="secondary">
                {t('signIn')}
              </ButtonLink>
            </>
          }
        >
          {t('overText')}
        </EmptyState>
      </Container>
    )
  return (
    <Container width="form">
      <PageHeader title={t('title')} lead={t('lead', { email: link.email })} />
      <OpenAccountForm email={link.email} zones={zones} answer={answer} />
    </Container>
  )
}

function OpenAccountForm({
  email,
  zones,
  answer,
}: {
  email: string
  zones: ReturnType<typeof timeZones>
  answer: Answer
}) {
  const t = useTranslations('accounts.openAccount')
  const form = useFormAnswer(answer)
  const busy = useBusy()
  const locale = useLocale()
  const typedZone = form.text('timeZone', '')
  const zone = useZoneOfBrowser(typedZone === '')
  return (
    <Form method="post" className="space-y-6">
      <FieldErrors title={t('problems')} problems={form.problems} />
      {/* For programs that keep passwords. */}
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <Field label={t('name')} id="name" error={form.errorOf('name')} required>
        <TextInput
          name="name"
          autoComplete="name"
          maxLength={100}
          required
          defaultValue={form.text('name', '')}
        />
      </Field>
      <div className="grid gap-6 sm:grid-cols-2">
        <Field label={t('language')} id="language" hint={t('languageHint')} error={form.errorOf('language')}>
          <Select name="language" options={LANGUAGE_OPTIONS} defaultValue={form.text('language', locale)} />
        </Field>
        <Field label={t('timeZone')} id="timeZone" hint={t('timeZoneHint')} error={form.errorOf('timeZone')}>
          <Select
            ref={zone}
            name="timeZone"
            options={zones}
            defaultValue={typedZone === '' ? 'Asia/Ho_Chi_Minh' : typedZone}
          />
        </Field>
      </div>
      <NewPasswordField label={t('password')} error={form.errorOf('password')} />
      <PrivacyNotice accepted={form.text('privacy', '') === 'on'} error={form.errorOf('privacy')} />
      <Button type="submit" icon={UserPlus} busy={busy} busyLabel={t('submitting')}>
        {t('submit')}
      </Button>
    </Form>
  )
}

function PrivacyNotice({ accepted, error }: { accepted: boolean; error: readonly string[] }) {
  const t = useTranslations('accounts.privacy')
  return (
    <div className="rounded-card border border-line bg-surface p-5">
      <Disclosure summary={t('title')}>
        <ul className="list-disc space-y-1.5 pl-5 text-[0.9375rem]">
          <li>{t('what')}</li>
          <li>{t('why')}</li>
          <li>{t('who')}</li>
          <li>{t('rights')}</li>
        </ul>
      </Disclosure>
      <Field label={t('label')} labelHidden id="privacy" error={error} required className="mt-2">
        <Checkbox name="privacy" label={t('label')} defaultChecked={accepted} required />
      </Field>
    </div>
  )
}

/** Puts the zone of the browser into a list that nobody has touched. */
function useZoneOfBrowser(wanted: boolean) {
  const list = useRef<HTMLSelectElement>(null)
  useEffect(() => {
    const zone = presentZone(Intl.DateTimeFormat().resolvedOptions().timeZone)
    const { current } = list
    if (wanted && current && [...current.options].some(({ value }) => value === zone)) current.value = zone
  }, [wanted])
  return list
}
