import type { SubmissionResult } from '@conform-to/react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { useFormAnswer } from '#app/ui/form-answer.ts'
import { Muted } from '#app/ui/muted.tsx'
import { Form } from '#app/ui/router.ts'
import { TextArea } from '#app/ui/text-area.tsx'

import { LEAST_REASON_LETTERS, MOST_REASON_LETTERS, VIEWING_MINUTES } from '../viewing/viewing.ts'
import { STAFF_ROLES } from './people.ts'
import type { PersonPage } from './read-people.server.ts'

/** A form that does one thing to the account of the page. */
function PersonForm({
  page,
  fields,
  className,
  reload = false,
  children,
}: {
  page: PersonPage
  fields: Record<string, string>
  className?: string
  reload?: boolean
  children: ReactNode
}) {
  return (
    <Form
      method="post"
      action={`/admin/people/${page.id}`}
      className={className}
      preventScrollReset
      reloadDocument={reload}
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </Form>
  )
}

/** Each role of staff with the button that gives or takes it. */
export function RoleForms({ page }: { page: PersonPage }) {
  const t = useTranslations('administration.person')
  const role = useTranslations('administration.roles')
  const hint = useTranslations('administration.roleHints')
  return (
    <ul className="divide-y divide-line border-y border-line">
      {STAFF_ROLES.map((one) => {
        const held = page.staffRoles.includes(one)
        const kept = one === 'administrator' && page.own
        return (
          <li key={one} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <span className="min-w-0 flex-1 basis-56">
              <span className="block font-medium">{role(one)}</span>
              <Muted as="span">{kept ? t('ownRole') : hint(one)}</Muted>
            </span>
            {kept ? null : (
              <PersonForm page={page} fields={{ command: held ? 'revoke' : 'grant', role: one }}>
                <Button
                  type="submit"
                  variant="secondary"
                  aria-label={t(held ? 'revokeRole' : 'grantRole', { role: role(one) })}
                >
                  {t(held ? 'revoke' : 'grant')}
                </Button>
              </PersonForm>
            )}
          </li>
        )
      })}
    </ul>
  )
}

export function EndSessionsForm({ page }: { page: PersonPage }) {
  const t = useTranslations('administration.person')
  return (
    <PersonForm page={page} fields={{ command: 'endSessions' }} className="space-y-2">
      <Muted>{t('endSessionsText')}</Muted>
      <Button type="submit" variant="secondary">
        {t('endSessions')}
      </Button>
    </PersonForm>
  )
}

/** For somebody who has lost their authenticator and the recovery codes. */
export function ResetForm({ page }: { page: PersonPage }) {
  const t = useTranslations('administration.person')
  return (
    <PersonForm page={page} fields={{ command: 'resetSecondFactor' }} className="space-y-3">
      <Muted>{t('resetText')}</Muted>
      <Button type="submit" variant="secondary">
        {t('reset')}
      </Button>
    </PersonForm>
  )
}

/** Looking as this person, with the reason that the log keeps. */
export function ViewForm({ page, answer }: { page: PersonPage; answer: SubmissionResult | undefined }) {
  const t = useTranslations('administration.person')
  const refusals = useTranslations('administration.viewRefusals')
  if (page.refusalToView) return <Muted>{refusals(page.refusalToView)}</Muted>
  return (
    <PersonForm page={page} fields={{ command: 'view' }} className="space-y-4" reload>
      <Muted>{t('viewText', { minutes: VIEWING_MINUTES })}</Muted>
      <ReasonField command="view" answer={answer} />
      <Button type="submit" variant="secondary">
        {t('viewSubmit')}
      </Button>
    </PersonForm>
  )
}

export function BlockForm({ page, answer }: { page: PersonPage; answer: SubmissionResult | undefined }) {
  const t = useTranslations('administration.person')
  if (page.own) return <Muted>{t('blockOwn')}</Muted>
  if (page.state === 'erased') return <Muted>{t('erased')}</Muted>
  if (page.state === 'blocked')
    return (
      <PersonForm page={page} fields={{ command: 'unblock' }} className="space-y-3">
        <Muted>{t('unblockText')}</Muted>
        <Button type="submit" variant="secondary">
          {t('unblock')}
        </Button>
      </PersonForm>
    )
  return (
    <PersonForm page={page} fields={{ command: 'block' }} className="space-y-4">
      <Muted>{t('blockText')}</Muted>
      <ReasonField command="block" answer={answer} />
      <Button type="submit" variant="secondary">
        {t('blockSubmit')}
      </Button>
    </PersonForm>
  )
}

function ReasonField({
  command,
  answer,
}: {
  command: 'view' | 'block'
  answer: SubmissionResult | undefined
}) {
  const t = useTranslations('administration.person')
  const form = useFormAnswer(answer, command)
  return (
    <Field
      label={t('reason')}
      hint={t('reasonHint')}
      id={`${command}-reason`}
      required
      error={form.errorOf('reason')}
    >
      <TextArea
        name="reason"
        required
        minLength={LEAST_REASON_LETTERS}
        maxLength={MOST_REASON_LETTERS}
        rows={2}
        defaultValue={form.text('reason', '')}
      />
    </Field>
  )
}
