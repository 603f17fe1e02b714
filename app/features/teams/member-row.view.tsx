import { useTranslations } from 'use-intl'

import { useRecordWords } from '#app/features/directory/index.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Field } from '#app/ui/field.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { Form } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'

import { MEMBER_ROLES, type TeamPage } from './team.ts'

/** A person of the team; owners change their role or take them off it. */
export function MemberRow({ page, member }: { page: TeamPage; member: TeamPage['members'][number] }) {
  const t = useTranslations('teams')
  const { day } = useRecordWords()
  const me = member.personId === page.me.personId
  const last = me && page.me.onlyOwner
  return (
    <li className="py-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium">{member.name}</span>
        <Badge tone={member.role === 'owner' ? 'accent' : 'neutral'}>{t(`roles.${member.role}`)}</Badge>
        {me ? <Muted as="span">{t('me')}</Muted> : null}
      </p>
      <Muted className="break-words">
        {[member.jobTitle, member.email, t('since', { day: day(member.since) })].filter(Boolean).join(' · ')}
      </Muted>
      {page.mayManage && !last ? (
        <Disclosure summary={t('change', { name: member.name })} className="mt-1">
          <div className="space-y-4">
            <Form method="post" className="flex flex-wrap items-end gap-3">
              <input type="hidden" name="command" value="role" />
              <input type="hidden" name="person" value={member.personId} />
              <Field id={`role-${member.personId}`} label={t('role')} className="min-w-48">
                <Select
                  key={member.role}
                  name="role"
                  options={MEMBER_ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))}
                  defaultValue={member.role}
                />
              </Field>
              <Button type="submit" variant="secondary">
                {t('roleSubmit')}
              </Button>
            </Form>
            {me ? null : (
              <Form method="post" className="space-y-2">
                <input type="hidden" name="command" value="remove" />
                <input type="hidden" name="person" value={member.personId} />
                <Muted>{t('removeText')}</Muted>
                <Button type="submit" variant="secondary">
                  {t('removeSubmit')}
                </Button>
              </Form>
            )}
          </div>
        </Disclosure>
      ) : null}
    </li>
  )
}
