import { useTranslations } from 'use-intl'

import { Local } from '#app/features/directory/index.ts'
import { DemonstrationLabel } from '#app/ui/demonstration-label.tsx'
import { Monogram } from '#app/ui/monogram.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import type { PairSide } from './broker-page.ts'

/** One enterprise of a pair: who it is, where, and whether a mail reaches anybody there. */
export function PairSideView({ side, change }: { side: PairSide; change?: { to: string; label: string } }) {
  const t = useTranslations('broker.side')
  const site = useTranslations('site')
  return (
    <div className="flex items-start gap-4">
      <Monogram name={side.name.text} />
      <div className="min-w-0 flex-1">
        {side.demonstration ? <DemonstrationLabel label={site('demonstration')} /> : null}
        <p className="text-lg font-semibold">
          <TextLink to={`/enterprises/${side.slug}`}>
            <Local text={side.name} />
          </TextLink>
        </p>
        <Muted>
          {[side.place, side.owners > 0 ? t('owners', { count: side.owners }) : null]
            .filter(Boolean)
            .join(' · ')}
        </Muted>
        {side.owners === 0 ? <p className="mt-1 text-sm text-warning">{t('nobody')}</p> : null}
        {change ? (
          <p className="mt-2 text-sm">
            <TextLink to={change.to}>{change.label}</TextLink>
          </p>
        ) : null}
      </div>
    </div>
  )
}
