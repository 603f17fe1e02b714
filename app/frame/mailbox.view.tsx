import Mail from 'lucide-react/icons/mail'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { CardLink } from '#app/ui/card-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FactRow } from '#app/ui/fact-row.tsx'
import { Field } from '#app/ui/field.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Form } from '#app/ui/router.ts'
import { TextInput } from '#app/ui/text-input.tsx'
import { useMoment } from '#app/ui/use-moment.ts'

import type { mailboxAddress, MailboxMail } from './mailbox.server.ts'

/** Whose mails are looked at, and whether that is the reader. */
type Whose = ReturnType<typeof mailboxAddress>

/** What to add to an address of the mailbox so that it stays with the same person. */
function queryOf({ address, own }: Whose): string {
  return own ? '' : `?address=${encodeURIComponent(address)}`
}

/** What would have been sent to an address. */
export function MailboxView({
  whose,
  mails,
}: {
  whose: Whose
  mails: { id: string; subject: string; at: Date }[]
}) {
  const t = useTranslations('mailbox')
  const momentText = useMoment()
  return (
    <Container>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Form method="get" className="mb-8 flex max-w-2xl items-end gap-3 max-sm:flex-col max-sm:items-stretch">
        <Field label={t('address')} id="address" className="flex-1">
          <TextInput
            key={whose.address}
            name="address"
            type="email"
            autoComplete="email"
            defaultValue={whose.address}
          />
        </Field>
        <Button type="submit" variant="secondary" className="min-h-11">
          {t('look')}
        </Button>
      </Form>
      {whose.address === '' ? null : mails.length === 0 ? (
        <EmptyState
          icon={Mail}
          title={t('empty')}
          actions={
            <ButtonLink to={`/mailbox${queryOf(whose)}`} variant="secondary">
              {t('again')}
            </ButtonLink>
          }
        >
          {t('emptyText')}
        </EmptyState>
      ) : (
        <ul className="space-y-3">
          {mails.map(({ id, subject, at }) => (
            <Card as="li" link key={id}>
              <Heading level={2} look="label" className="break-words">
                <CardLink to={`/mailbox/${id}${queryOf(whose)}`}>{subject}</CardLink>
              </Heading>
              <Muted>{momentText(at)}</Muted>
            </Card>
          ))}
        </ul>
      )}
    </Container>
  )
}

const ADDRESS = /(https?:\/\/\S+)/

/** One mail: its plain text here, its HTML on a page of its own that may run nothing. */
export function MailboxMailView({ whose, mail }: { whose: Whose; mail: MailboxMail }) {
  const t = useTranslations('mailbox')
  const site = useTranslations('site')
  const momentText = useMoment()
  return (
    <Container width="form">
      <PageHeader
        breadcrumbLabel={site('breadcrumb')}
        breadcrumb={[{ to: `/mailbox${queryOf(whose)}`, label: t('title') }, { label: mail.subject }]}
        title={mail.subject}
      />
      <DefinitionList>
        <FactRow term={t('to')}>
          {mail.to.name === '' ? mail.to.address : `${mail.to.name} <${mail.to.address}>`}
        </FactRow>
        <FactRow term={t('at')}>{momentText(mail.at)}</FactRow>
      </DefinitionList>
      <div className="my-6 flex flex-wrap gap-3">
        <ButtonLink href={`/mailbox-html/${mail.id}${queryOf(whose)}`}>{t('html')}</ButtonLink>
        {mail.calendar ? (
          <ButtonLink href={`/mailbox-calendar/${mail.id}${queryOf(whose)}`} variant="secondary">
            {t(mail.calendar.method === 'CANCEL' ? 'calendarCancelled' : 'calendar')}
          </ButtonLink>
        ) : null}
        {mail.unsubscribe ? (
          <ButtonLink href={mail.unsubscribe} variant="secondary">
            {t('unsubscribe')}
          </ButtonLink>
        ) : null}
      </div>
      <Heading level={2} look="part">
        {t('text')}
      </Heading>
      <pre
        lang={mail.language}
        className="mt-3 rounded-card border border-line bg-surface p-5 font-sans text-[0.9375rem] leading-6 break-words whitespace-pre-wrap"
      >
        {mail.text.split(ADDRESS).map((part, place) =>
          ADDRESS.test(part) ? (
            <a key={place} href={part} className="break-all text-link">
              {part}
            </a>
          ) : (
            part
          ),
        )}
      </pre>
    </Container>
  )
}
