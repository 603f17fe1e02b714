import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'

import { type DeclinedPartner, useFeedback } from './feedback-context.ts'
import { FeedbackForm } from './feedback-form.view.tsx'

/** What is left of the card of a partner that has just been declined: one line, and the way back. */
export function DeclinedLine({ declined, group }: { declined: DeclinedPartner; group: string }) {
  const t = useTranslations('partnerChoices.line')
  const state = useFeedback()
  const button = useRef<HTMLButtonElement>(null)
  const { partner, kind, at, undoing } = declined
  const here = declined.group === group
  // The button that was pressed is gone with the card.
  useEffect(() => {
    if (here) button.current?.focus()
  }, [here])
  if (!state || (kind !== 'not_now' && kind !== 'never')) return null
  const { name } = partner
  return (
    <div
      role="status"
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-card border border-dashed border-line-strong px-5 py-2.5"
    >
      <p className="min-w-0 text-muted">{t(kind, { name })}</p>
      <FeedbackForm
        fields={{ command: 'undo', partner: partner.id, at: at ?? '' }}
        partner={partner}
        group={group}
      >
        <Button
          ref={button}
          type="submit"
          variant="secondary"
          size="small"
          busy={at === null || undoing}
          aria-label={t('undoOf', { name })}
        >
          {t('undo')}
        </Button>
      </FeedbackForm>
    </div>
  )
}
