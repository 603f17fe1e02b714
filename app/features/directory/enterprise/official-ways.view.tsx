import { useTranslations } from 'use-intl'

import { TextLink } from '#app/ui/text-link.tsx'

import type { EnterprisePage } from './enterprise-page.ts'

/** Its own people can have officers look at it; others may say that it is theirs. */
export function OfficialWays({ page: { slug, meeting, preview } }: { page: EnterprisePage }) {
  const t = useTranslations('directory.official')
  if (preview) return null
  return meeting === 'own' ? (
    <TextLink to={`/enterprises/${slug}/verification`}>{t('ask')}</TextLink>
  ) : (
    <TextLink to={`/enterprises/${slug}/claim`}>{t('claim')}</TextLink>
  )
}
