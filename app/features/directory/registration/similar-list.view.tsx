import { useTranslations } from 'use-intl'

import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import { Local } from '../records/local.view.tsx'
import { claimPath, type SimilarEnterprise } from './registration.ts'

/** Enterprises that may be the one that is meant, with the way to each. */
export function SimilarList({ similar }: { similar: readonly SimilarEnterprise[] }) {
  const t = useTranslations('registration')
  return (
    <ul className="divide-y divide-line border-y border-line">
      {similar.map((one) => (
        <li key={one.slug} className="flex items-start justify-between gap-x-6 gap-y-3 py-4 max-sm:flex-col">
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              {one.published || one.mine ? (
                <TextLink to={`/enterprises/${one.slug}`}>
                  <Local text={one.name} />
                </TextLink>
              ) : (
                <span className="font-medium">
                  <Local text={one.name} />
                </span>
              )}
              {one.same ? <Badge tone="info">{t('sameCode')}</Badge> : null}
            </p>
            <p className="mt-1 text-sm text-muted">
              {one.otherName ? (
                <span className="block">
                  <Local text={one.otherName} />
                </span>
              ) : null}
              {one.taxCode ? <span className="block">{t('codeOf', { code: one.taxCode })}</span> : null}
              {one.address ? <span className="block">{one.address}</span> : null}
            </p>
          </div>
          {one.mine ? (
            <ButtonLink to={`/enterprises/${one.slug}`} variant="secondary">
              {t('open')}
            </ButtonLink>
          ) : (
            <ButtonLink to={claimPath(one)} variant={one.same ? 'primary' : 'secondary'}>
              {t('claim')}
            </ButtonLink>
          )}
        </li>
      ))}
    </ul>
  )
}
