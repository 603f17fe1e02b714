import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Muted } from '#app/ui/muted.tsx'

import type { ProposalGroup, Proposals } from '../finding/proposals.ts'
import { useFeedback } from './feedback-context.ts'
import { FeedbackForm } from './feedback-form.view.tsx'

/** What was inferred of an enterprise can become a need that it posts, or go away. */
export function InferredActions({
  group: { key, wish },
  slug,
  heading,
  dismissed,
}: {
  group: ProposalGroup
  /** Of the enterprise. */
  slug: string
  heading: string
  dismissed: boolean
}) {
  const t = useTranslations('partnerChoices.inferred')
  const state = useFeedback()
  if (!state || !wish) return null
  const words = (what: string) => `${what}: ${heading}`
  if (dismissed)
    return (
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <Muted>{t('here')}</Muted>
        <BringBack matterKey={key} label={words(t('bringBack'))} />
      </div>
    )
  return (
    <div className="mt-2 flex flex-wrap gap-3">
      <ButtonLink
        to={needPath(slug, key, wish)}
        variant="secondary"
        size="small"
        aria-label={words(t('confirm'))}
      >
        {t('confirm')}
      </ButtonLink>
      <FeedbackForm fields={{ command: 'dismiss', key }}>
        <Button
          type="submit"
          variant="quiet"
          size="small"
          busy={state.isBusy({ command: 'dismiss', key })}
          aria-label={words(t('dismiss'))}
        >
          {t('dismiss')}
        </Button>
      </FeedbackForm>
    </div>
  )
}

/** The form for a new need, filled in with what was inferred. */
function needPath(slug: string, key: string, wish: NonNullable<ProposalGroup['wish']>): string {
  const query = new URLSearchParams({ from: key, titleVi: wish.title.vi })
  if (wish.title.en !== null) query.set('titleEn', wish.title.en)
  if (wish.hsCodes.length > 0) query.set('hs', wish.hsCodes.join(','))
  return `/enterprises/${slug}/needs/new?${query.toString()}`
}

function BringBack({ matterKey: key, label }: { matterKey: string; label: string }) {
  const t = useTranslations('partnerChoices.inferred')
  const state = useFeedback()
  return (
    <FeedbackForm fields={{ command: 'bringBack', key }}>
      <Button
        type="submit"
        variant="secondary"
        size="small"
        busy={state?.isBusy({ command: 'bringBack', key }) ?? false}
        aria-label={label}
      >
        {t('bringBack')}
      </Button>
    </FeedbackForm>
  )
}

/** What was inferred and is not wanted, to be brought back. */
export function DismissedMatters({
  dismissed,
  nameOf,
}: {
  dismissed: Proposals['dismissed']
  nameOf: (title: NonNullable<Proposals['dismissed'][number]['title']>) => string
}) {
  const t = useTranslations('partnerChoices.inferred')
  if (dismissed.length === 0) return null
  return (
    <Disclosure summary={t('dismissed', { count: dismissed.length })}>
      <ul className="max-w-measure divide-y divide-line">
        {dismissed.map(({ key, title }) => {
          const name = title ? nameOf(title) : key
          return (
            <li key={key} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
              <span>{name}</span>
              <BringBack matterKey={key} label={`${t('bringBack')}: ${name}`} />
            </li>
          )
        })}
      </ul>
    </Disclosure>
  )
}
