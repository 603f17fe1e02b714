import type { SubmissionResult } from '@conform-to/react'
import Handshake from 'lucide-react/icons/handshake'
import { useTranslations } from 'use-intl'

import { Local } from '#app/features/directory/index.ts'
import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { Container } from '#app/ui/container.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Form } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { useDay } from '#app/ui/use-moment.ts'

import type { AskingEnterprise } from '../page/partners-path.ts'
import { ChoiceControls, ChosenBy, withdrawal } from './choice-controls.view.tsx'
import { CHOICES, type ChoiceKind } from './choice.ts'
import type { NamedPartner } from './feedback-context.ts'
import { FeedbackForm } from './feedback-form.view.tsx'
import { FeedbackNotice } from './feedback-notice.view.tsx'
import { FEEDBACK_PATH, type FeedbackNotice as Notice } from './feedback-path.ts'
import { FeedbackProvider } from './feedback-provider.view.tsx'
import { PartnerNotes } from './partner-notes.view.tsx'
import type { ChoicesPage, ChosenPartner } from './read-choices.server.ts'

/** All that an enterprise has said of partners, by what it has chosen. */
export function ChoicesView({
  page,
  enterprises,
  notice,
  answer,
}: {
  page: ChoicesPage
  /** The enterprises that the reader acts for; with more than one the page offers a choice. */
  enterprises: readonly AskingEnterprise[]
  notice: Notice | null
  answer: SubmissionResult | undefined
}) {
  const t = useTranslations('partnerChoices')
  const { partners, feedback, enterpriseId } = page
  const own = enterprises.find(({ id }) => id === enterpriseId)
  const query = enterprises.length > 1 ? `enterprise=${enterpriseId}` : ''
  const back = query ? `/partners?${query}` : '/partners'
  const sections = [...CHOICES, null].map((kind) => ({
    kind,
    partners: partners.filter(({ choice }) => (choice?.kind ?? null) === kind),
  }))
  return (
    <FeedbackProvider feedback={feedback} enterpriseId={enterpriseId} groups={[]}>
      <Container className="pb-16">
        <PageHeader
          title={t('title')}
          lead={t('lead', { name: own?.name ?? '' })}
          actions={<TextLink to={back}>{t('back')}</TextLink>}
        />
        <div className="max-w-3xl space-y-10">
          <FeedbackNotice notice={notice} answer={answer} />
          {enterprises.length > 1 ? <Enterprise of={enterprises} chosen={enterpriseId} /> : null}
          {partners.length === 0 ? (
            <EmptyState
              icon={Handshake}
              title={t('empty.title')}
              actions={<ButtonLink to={back}>{t('empty.action')}</ButtonLink>}
            >
              {t('empty.text')}
            </EmptyState>
          ) : (
            <>
              {sections.map((section) => (
                <ChoiceSection key={section.kind ?? 'noted'} {...section} />
              ))}
              <FileLinks to="/partners/choices/file" search={query} />
            </>
          )}
        </div>
      </Container>
    </FeedbackProvider>
  )
}

function Enterprise({ of, chosen }: { of: readonly AskingEnterprise[]; chosen: string }) {
  const t = useTranslations('partnerChoices')
  return (
    <Form method="get" action={FEEDBACK_PATH} className="flex flex-wrap items-center gap-2">
      <Select
        name="enterprise"
        key={chosen}
        small
        aria-label={t('enterprise')}
        defaultValue={chosen}
        options={of.map(({ id, name }) => ({ value: id, label: name }))}
        className="w-80 max-w-full"
      />
      <Button type="submit" variant="secondary" size="small">
        {t('enterpriseSubmit')}
      </Button>
    </Form>
  )
}

function ChoiceSection({ kind, partners }: { kind: ChoiceKind | null; partners: readonly ChosenPartner[] }) {
  const t = useTranslations('partnerChoices')
  const id = `choices-${kind ?? 'noted'}`
  if (partners.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <Heading level={2} look="part" id={id}>
          {kind === null ? t('noted') : t(`kind.${kind}`)}
        </Heading>
        <Muted as="span">{t('count', { count: partners.length })}</Muted>
      </div>
      <ul className="space-y-3">
        {partners.map((partner) => (
          <ChosenCard key={partner.id} chosen={partner} />
        ))}
      </ul>
    </section>
  )
}

function ChosenCard({ chosen }: { chosen: ChosenPartner }) {
  const t = useTranslations('partnerChoices')
  const day = useDay()
  const { id, slug, name, published, choice } = chosen
  const partner: NamedPartner = { id, slug, name: name.text }
  const reason = [choice?.reason && t(`reason.${choice.reason}`), choice?.reasonText]
    .filter(Boolean)
    .join('. ')
  return (
    <Card as="li" className="space-y-3">
      <div>
        <Heading level={3} look="part" className="break-words">
          {published ? (
            <TextLink to={`/enterprises/${slug}`}>
              <Local text={name} />
            </TextLink>
          ) : (
            <Local text={name} />
          )}
        </Heading>
        {published ? null : <Muted>{t('gone')}</Muted>}
        {choice ? (
          <Muted>
            {choice.until === null
              ? null
              : `${t('line.until', { day: day(`${choice.until}T12:00:00+07:00`) })}. `}
            <ChosenBy choice={choice} />
          </Muted>
        ) : null}
        {reason ? (
          <p className="mt-2 break-words">
            {t('decline.reason')}: {reason}
          </p>
        ) : null}
      </div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
        {choice ? (
          <FeedbackForm fields={withdrawal(partner, choice)} partner={partner}>
            <Button
              type="submit"
              variant="secondary"
              size="small"
              aria-label={t('controls.of', { what: t('controls.withdraw'), name: name.text })}
            >
              {t('controls.withdraw')}
            </Button>
          </FeedbackForm>
        ) : null}
        {published ? (
          <Disclosure
            className="open:basis-full"
            summary={
              <span className="text-sm">
                {t('controls.change')}
                <span className="sr-only">: {name.text}</span>
              </span>
            }
          >
            <ChoiceControls partner={partner} />
          </Disclosure>
        ) : null}
        <PartnerNotes partner={partner} mayAdd={published} />
      </div>
    </Card>
  )
}
