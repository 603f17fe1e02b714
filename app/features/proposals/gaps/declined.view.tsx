import { useFormatter, useTranslations } from 'use-intl'

import { type Declined, FEWEST_DECLINERS } from './supply-gap.ts'

/** The words for a reason; one that has no words is told as another one. */
export function useReasonWords(): (reason: string) => string {
  const t = useTranslations('gaps.reasons')
  return (reason) => (isReason(reason) ? t(reason) : t('other'))
}

const REASONS = [
  'not_our_product',
  'quality',
  'price',
  'capacity',
  'place',
  'already_working',
  'competitor',
  'bad_experience',
  'no_need_now',
  'other',
] as const

function isReason(reason: string): reason is (typeof REASONS)[number] {
  return (REASONS as readonly string[]).includes(reason)
}

/** How often, or that it is too seldom to be told. */
export function DeclinedCount({ declined }: { declined: Declined | null }) {
  const t = useTranslations('gaps.list')
  const format = useFormatter()
  if (!declined) return <>0</>
  return (
    <>{declined.times === null ? t('under', { count: FEWEST_DECLINERS }) : format.number(declined.times)}</>
  )
}
