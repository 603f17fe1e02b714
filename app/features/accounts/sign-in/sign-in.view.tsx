import type { SubmissionResult } from '@conform-to/react'
import LogIn from 'lucide-react/icons/log-in'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Container } from '#app/ui/container.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Form, useNavigation } from '#app/ui/router.ts'
import { TextInput } from '#app/ui/text-input.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import type { ShownAccount } from './demonstration-accounts.server.ts'

/** Sign-in, and beside it the demonstration accounts where there are any. */
export function SignInView({
  returnTo,
  accounts,
  answer,
}: {
  returnTo: string
  accounts: ShownAccount[]
  answer: SubmissionResult | undefined
}) {
  const t = useTranslations('accounts.signIn')
  const navigation = useNavigation()
  const busy = navigation.state !== 'idle' && navigation.formMethod === 'POST'
  const problems = useMemo(() => (answer?.error?.[''] ?? []).map((message) => ({ message })), [answer])
  const typed = answer?.initialValue?.email
  const back = returnTo === '/' ? '' : `?returnTo=${encodeURIComponent(returnTo)}`
  return (
    <Container>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="grid gap-12 lg:grid-cols-[2fr_3fr]">
        <Form method="post" className="space-y-6">
          <FieldErrors title={t('problems')} problems={problems} />
          <input type="hidden" name="returnTo" value={returnTo} />
          <Field label={t('email')} id="email" error={answer?.error?.email ?? []} required>
            <TextInput
              name="email"
              type="email"
              autoComplete="username"
              required
              defaultValue={typeof typed === 'string' ? typed : ''}
            />
          </Field>
          <Field label={t('password')} id="password" error={answer?.error?.password ?? []} required>
            <TextInput name="password" type="password" autoComplete="current-password" required />
          </Field>
          <Button type="submit" icon={LogIn} busy={busy} busyLabel={t('submitting')}>
            {t('submit')}
          </Button>
          <p>
            <TextLink to={`/reset-password${back}`}>{t('lost')}</TextLink>
          </p>
          <p className="border-t border-line pt-6">
            {t('newcomer')} <TextLink to={`/sign-up${back}`}>{t('signUp')}</TextLink>
          </p>
        </Form>
        {accounts.length > 0 ? <DemonstrationAccounts accounts={accounts} returnTo={returnTo} /> : null}
      </div>
    </Container>
  )
}

function DemonstrationAccounts({ accounts, returnTo }: { accounts: ShownAccount[]; returnTo: string }) {
  const t = useTranslations('accounts.demonstration')
  return (
    <section aria-labelledby="demonstration">
      <Heading level={2} look="part" id="demonstration">
        {t('title')}
      </Heading>
      <Muted>{t('lead')}</Muted>
      <ul className="mt-4 grid gap-4 sm:grid-cols-2">
        {accounts.map(({ email, password, name, role }) => (
          <Card as="li" key={email}>
            <p className="font-semibold">{role}</p>
            <p className="text-sm text-muted">{name}</p>
            <p className="text-sm break-all text-muted">{email}</p>
            <Form method="post" className="mt-3">
              <input type="hidden" name="email" value={email} />
              <input type="hidden" name="password" value={password} />
              <input type="hidden" name="returnTo" value={returnTo} />
              <Button type="submit" variant="secondary" aria-label={`${t('use')}: ${role}`}>
                {t('use')}
              </Button>
            </Form>
          </Card>
        ))}
      </ul>
    </section>
  )
}
