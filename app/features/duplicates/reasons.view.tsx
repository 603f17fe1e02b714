import { useTranslations } from 'use-intl'

import { Badge } from '#app/ui/badge.tsx'

import type { PairReason } from './score-pair.ts'

/** Why two records may be one, and what speaks against it. */
export function Reasons({ reasons }: { reasons: readonly PairReason[] }) {
  const t = useTranslations('duplicates.rules')
  return (
    <ul className="flex flex-wrap gap-1.5">
      {reasons.map(({ rule, points, evidence }) => (
        <li key={rule}>
          <Badge tone={points > 0 ? 'accent' : 'neutral'} className="whitespace-normal">
            {t(rule)}
            <span className="font-normal">{evidence}</span>
          </Badge>
        </li>
      ))}
    </ul>
  )
}
