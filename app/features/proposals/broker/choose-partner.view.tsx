import Building from 'lucide-react/icons/building-2'
import UsersRound from 'lucide-react/icons/users-round'
import { useTranslations } from 'use-intl'

import { Local } from '#app/features/directory/index.ts'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Field } from '#app/ui/field.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { PageSection } from '#app/ui/page-section.tsx'
import { Form } from '#app/ui/router.ts'
import { TextInput } from '#app/ui/text-input.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import { reasonSentence } from '../page/reason-sentence.view.tsx'
import { useWording, type Wording } from '../page/wording.view.tsx'
import type { ProposedPartner } from '../finding/proposals.ts'
import type { NewPairPage } from './broker-page.ts'
import { newPairPath } from './broker-path.ts'
import { Fit } from './pair-reasons.view.tsx'

const REASONS_SHOWN = 2

/** Finds an enterprise by its name and leads on with it. */
export function FindEnterprise({ page }: { page: NewPairPage }) {
  const t = useTranslations('broker.start')
  const { first, q, found } = page
  const chosen = (slug: string) =>
    newPairPath(first ? { enterprise: first.slug, partner: slug } : { enterprise: slug })
  return (
    <section className="space-y-5">
      <Form method="get" action="/broker/new" role="search" className="flex flex-wrap items-end gap-3">
        {first ? <input type="hidden" name="enterprise" value={first.slug} /> : null}
        <Field
          label={t(first ? 'findSecond' : 'findFirst')}
          hint={t('hint')}
          id="q"
          className="min-w-0 flex-1 basis-64"
        >
          <TextInput name="q" type="search" defaultValue={q} key={q} maxLength={200} />
        </Field>
        <Button type="submit" variant="secondary">
          {t('find')}
        </Button>
      </Form>
      {q !== '' && found.length === 0 ? (
        <EmptyState icon={Building} title={t('nothing', { q })}>
          {t('nothingText')}
        </EmptyState>
      ) : null}
      {found.length > 0 ? (
        <ul aria-label={t('found')} className="divide-y divide-line border-y border-line">
          {found.map((side) => (
            <li key={side.slug} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
              <div className="min-w-0 flex-1 basis-64">
                <p className="font-medium">
                  <Local text={side.name} />
                </p>
                <Muted>{side.place}</Muted>
              </div>
              <ButtonLink
                to={chosen(side.slug)}
                variant="secondary"
                size="small"
                aria-label={t('chooseFor', { name: side.name.text })}
              >
                {t('choose')}
              </ButtonLink>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

/** Whom the rules propose for the first enterprise: who, how well, and the heaviest reasons. */
export function ProposedPartners({
  first,
  proposals: { partners, labels },
}: {
  first: NonNullable<NewPairPage['first']>
  proposals: NonNullable<NewPairPage['proposals']>
}) {
  const t = useTranslations('broker.start')
  const name = first.name.text
  const wording = useWording(labels, name)
  return (
    <PageSection title={t('proposals', { name })}>
      {partners.length === 0 ? (
        <EmptyState icon={UsersRound} title={t('noProposals')} level={3}>
          {t('noProposalsText')}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {partners.map((partner) => (
            <li key={partner.id} className="py-4">
              <ProposedRow partner={partner} first={first.slug} wording={wording} />
            </li>
          ))}
        </ul>
      )}
    </PageSection>
  )
}

function ProposedRow({
  partner,
  first,
  wording,
}: {
  partner: ProposedPartner
  first: string
  wording: Wording
}) {
  const t = useTranslations('broker.start')
  const name = wording.name(partner.name)
  const [place] = partner.places
  const { kind, wish } = partner.about
  const need = kind === 'need' ? wish.id : null
  const more = partner.reasons.length - REASONS_SHOWN
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
      <div className="min-w-0 flex-1 basis-80 space-y-1.5">
        <p className="font-medium">
          <TextLink to={`/enterprises/${partner.slug}`}>{name}</TextLink>
          {place ? <span className="font-normal text-muted"> · {wording.place(place)}</span> : null}
        </p>
        <Fit partner={partner} wording={wording} />
        <ul className="list-disc space-y-0.5 pl-5 text-sm">
          {partner.reasons.slice(0, REASONS_SHOWN).map((reason) => (
            <li key={reason.rule}>{reasonSentence(reason, wording)}</li>
          ))}
        </ul>
        {more > 0 ? <Muted>{t('moreReasons', { count: more })}</Muted> : null}
      </div>
      <ButtonLink
        to={newPairPath({ enterprise: first, partner: partner.slug, need })}
        variant="secondary"
        size="small"
        aria-label={t('chooseFor', { name })}
      >
        {t('choose')}
      </ButtonLink>
    </div>
  )
}
