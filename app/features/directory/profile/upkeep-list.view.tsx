import Plus from 'lucide-react/icons/plus'
import { useTranslations } from 'use-intl'

import { ProgressBar } from '#app/ui/progress-bar.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import { ownProductsPath } from '../own-products/own-product.ts'
import { FIELD_OF, profilePath, type Upkeep } from './profile.ts'

/** How much of what buyers look for a profile states, and what is missing, each leading to where it is filled in. */
export function UpkeepList({
  slug,
  upkeep: { completeness, old, oldFacts, expiredCertificates, endingCertificates },
  most = Infinity,
}: {
  slug: string
  upkeep: Upkeep
  /** How many missing points are named. */
  most?: number
}) {
  const t = useTranslations('profile')
  const { stated, of, missing } = completeness
  const more = missing.length - most
  const due = [
    old ? t('upkeep.old') : null,
    oldFacts > 0 ? t('upkeep.oldFacts', { count: oldFacts }) : null,
    expiredCertificates > 0 ? t('upkeep.expired', { count: expiredCertificates }) : null,
    endingCertificates > 0 ? t('upkeep.ending', { count: endingCertificates }) : null,
  ].filter((line) => line !== null)
  return (
    <div className="space-y-3">
      <ProgressBar
        label={t('upkeep.title')}
        value={stated}
        max={of}
        note={t('upkeep.figure', { stated: String(stated), of: String(of) })}
      />
      {missing.length === 0 ? (
        <p className="text-sm">{t('upkeep.whole')}</p>
      ) : (
        <div className="text-sm">
          <p>{t('upkeep.missing')}</p>
          <ul className="mt-1.5 space-y-1">
            {missing.slice(0, most).map((point) => {
              const field = FIELD_OF[point]
              return (
                <li key={point} className="flex gap-2">
                  <Plus size={15} aria-hidden className="mt-[3px] flex-none text-muted" />
                  <TextLink to={field ? profilePath(slug, field) : ownProductsPath(slug)}>
                    {t(`points.${point}`)}
                  </TextLink>
                </li>
              )
            })}
          </ul>
          {more > 0 ? <p className="mt-1 pl-6 text-muted">{t('upkeep.more', { count: more })}</p> : null}
        </div>
      )}
      {due.length > 0 ? (
        <p className="text-sm">
          {due.join(' ')} <TextLink to={profilePath(slug, 'confirm')}>{t('upkeep.confirm')}</TextLink>
        </p>
      ) : null}
    </div>
  )
}
