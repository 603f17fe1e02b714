import MailCheck from 'lucide-react/icons/mail-check'
import { type ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { type Answer, useBusy, useFormAnswer } from '#app/ui/form-answer.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Form } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

export const LANGUAGE_OPTIONS = [
  { value: 'vi', label: 'Tiếng Việt' },
  { value: 'en', label: 'English' },
]

/** Asks for an address to which a link is sent. */
export function AskByMail({
  title,
  lead,
  submit,
  email = '',
  language = false,
  returnTo,
  answer,
  children,
}: {
  title: string
  lead: string
  submit: string
  email?: string
  /** Whether the language of the mail is asked for. */
  language?: boolean
  returnTo: string
  answer: Answer
  children?: ReactNode
}) {
  const t = useTranslations('accounts.byMail')
  const locale = useLocale()
  const form = useFormAnswer(answer)
  const busy = useBusy()
  return (
    <Container width="form">
      <PageHeader title={title} lead={lead} />
      <Form method="post" className="space-y-6">
        <FieldErrors title={t('problems')} problems={form.problems} />
        <input type="hidden" name="returnTo" value={returnTo} />
        <Field label={t('email')} id="email" error={form.errorOf('email')} required>
          <TextInput
            name="email"
            type="email"
            autoComplete="email"
            maxLength={254}
            required
            defaultValue={form.text('email', email) || email}
          />
        </Field>
        {language ? (
          <Field label={t('language')} id="language" error={form.errorOf('language')}>
            <Select
              name="language"
              className="max-w-60"
              options={LANGUAGE_OPTIONS}
              defaultValue={form.text('language', locale)}
            />
          </Field>
        ) : null}
        <Button type="submit" busy={busy} busyLabel={t('sending')}>
          {submit}
        </Button>
      </Form>
      {children ? <div className="mt-10 border-t border-line pt-6">{children}</div> : null}
    </Container>
  )
}

/** Said after every such question, whether or not the address has an account. */
export function LookInYourMail({
  email,
  text,
  again,
  mailbox,
}: {
  email: string
  text: string
  /** Page to ask again. */
  again: string
  /** Whether mails lie in the mailbox on this machine. */
  mailbox: boolean
}) {
  const t = useTranslations('accounts.byMail')
  return (
    <Container width="form">
      <PageHeader title={t('sentTitle')} />
      <EmptyState
        icon={MailCheck}
        title={t('sentTo', { email })}
        actions={
          <>
            {mailbox ? (
              <ButtonLink to={`/mailbox?address=${encodeURIComponent(email)}`}>{t('openMailbox')}</ButtonLink>
            ) : null}
            <ButtonLink to={again} variant="secondary">
              {t('again')}
            </ButtonLink>
          </>
        }
      >
        <p>{text}</p>
        <p className="mt-2">{t('notThere')}</p>
        {mailbox ? <p className="mt-2">{t('mailboxText')}</p> : null}
      </EmptyState>
    </Container>
  )
}
