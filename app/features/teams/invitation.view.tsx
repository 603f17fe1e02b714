import type { SubmissionResult } from '@conform-to/react'
import Handshake from 'lucide-react/icons/handshake'
import { useTranslations } from 'use-intl'

import { Local } from '#app/features/directory/index.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Container } from '#app/ui/container.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { useFormAnswer } from '#app/ui/form-answer.ts'
import { Muted } from '#app/ui/muted.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Form, useNavigation } from '#app/ui/router.ts'

import type { InvitationPage } from './team.ts'

/** What the link of an invitation leads to: who asks, for what, and the button that accepts. */
export function InvitationView({
  page,
  answer,
}: {
  page: InvitationPage
  answer: SubmissionResult | undefined
}) {
  const t = useTranslations('teams')
  const site = useTranslations('site')
  const form = useFormAnswer(answer)
  const { state, formMethod } = useNavigation()
  const { fault, otherAddress } = page
  return (
    <Container width="form">
      <PageHeader title={t('invitation.title')} />
      <Card className="space-y-5">
        <div>
          <p className="text-lg font-semibold">
            <Local text={page.enterprise} />
          </p>
          <p className="mt-1">{t('invitation.as', { role: t(`roles.${page.role}`) })}</p>
          <Muted>{t(`may.${page.role}`)}</Muted>
          {page.by ? <Muted>{t('invitation.by', { by: page.by })}</Muted> : null}
        </div>
        {page.mine || fault ? (
          <Alert
            tone={page.mine ? 'success' : 'warning'}
            word={site('word.info')}
            title={page.mine ? t('invitation.mine') : t(`invitation.${fault ?? 'used'}`)}
            actions={
              page.mine ? (
                <ButtonLink to={`/enterprises/${page.slug}`}>{t('invitation.open')}</ButtonLink>
              ) : undefined
            }
          />
        ) : (
          <Form method="post" className="space-y-4">
            <FieldErrors title={t('problems')} problems={form.problems} />
            {otherAddress === null ? null : (
              <Checkbox
                name="confirmed"
                required
                label={t('invitation.other', { mine: otherAddress })}
                hint={t('invitation.otherHint', { invited: page.email })}
              />
            )}
            <Button
              type="submit"
              icon={Handshake}
              busy={state !== 'idle' && formMethod === 'POST'}
              busyLabel={t('invitation.accepting')}
            >
              {t('invitation.accept')}
            </Button>
          </Form>
        )}
      </Card>
    </Container>
  )
}
