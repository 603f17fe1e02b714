import { useTranslations } from 'use-intl'

import { DefinitionList } from '#app/ui/definition-list.tsx'
import { FactRow } from '#app/ui/fact-row.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import type { ShownContacts } from './contacts.ts'

/** Whom to ask at an enterprise, for those who may know; for others, when they will. */
export function ContactLines({ contacts }: { contacts: NonNullable<ShownContacts> }) {
  const t = useTranslations('directory.contacts')
  if (contacts.kind === 'afterMeeting') return <p className="text-muted">{t('afterMeeting')}</p>
  const { name, email, phone } = contacts
  return (
    <>
      <DefinitionList>
        {name ? <FactRow term={t('name')}>{name}</FactRow> : null}
        {email ? (
          <FactRow term={t('email')}>
            <TextLink href={`mailto:${email}`} className="break-all">
              {email}
            </TextLink>
          </FactRow>
        ) : null}
        {phone ? (
          <FactRow term={t('phone')}>
            <TextLink href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</TextLink>
          </FactRow>
        ) : null}
      </DefinitionList>
      <Muted className="mt-2">{t('private')}</Muted>
    </>
  )
}
