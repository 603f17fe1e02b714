import { useTranslations } from 'use-intl'

import { Card } from '#app/ui/card.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import { ENOUGH } from './demand.ts'
import type { DemandDetail } from './demand-page.ts'
import { demandPath } from './demand-view-address.ts'

/** The next steps that this demand asks for. */
export function DemandAdvice({ detail: { row, now, address, makers, synonyms } }: { detail: DemandDetail }) {
  const t = useTranslations('demand.act')
  const met = now !== null && now.total >= ENOUGH
  return (
    <Card as="section">
      <Heading level={2} look="label">
        {t('title')}
      </Heading>
      <ul className="mt-3 space-y-4 text-sm">
        {met ? <li>{t('met')}</li> : null}
        {met || makers === null ? null : (
          <li>
            {t('invite')} <TextLink to={makers}>{t('inviteLink')}</TextLink>
          </li>
        )}
        {synonyms === null ? null : (
          <li>
            {t('synonyms')} <TextLink to={synonyms}>{t('synonymsLink')}</TextLink>
          </li>
        )}
        {row.heading ? (
          <li>
            <TextLink to={demandPath(address, {}, `/heading/${row.heading.code}`)}>
              {t('heading', { code: row.heading.code })}
            </TextLink>
          </li>
        ) : null}
      </ul>
    </Card>
  )
}
