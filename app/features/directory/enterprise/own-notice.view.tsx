import Eye from 'lucide-react/icons/eye'
import PenLine from 'lucide-react/icons/pen-line'
import { useTranslations } from 'use-intl'

import { Alert } from '#app/ui/alert.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'

import { previewPath, profilePath } from '../profile/profile.ts'
import type { EnterprisePage } from './enterprise-page.ts'

/** To its own people and officers: that nobody else sees the page; to its own, that they look at it as everybody does. */
export function OwnNotice({ page: { slug, published, preview, meeting } }: { page: EnterprisePage }) {
  const t = useTranslations('directory.own')
  const site = useTranslations('site')
  if (published && !preview) return null
  return (
    <div className="pt-6 print:hidden">
      <Alert
        tone={published ? 'info' : 'warning'}
        word={site('word.info')}
        title={preview ? t('preview') : t('hidden')}
        actions={
          preview ? (
            <ButtonLink to={`/enterprises/${slug}`} variant="secondary">
              {t('back')}
            </ButtonLink>
          ) : meeting !== 'own' ? null : (
            <>
              <ButtonLink to={profilePath(slug)} variant="secondary" icon={PenLine}>
                {t('finish')}
              </ButtonLink>
              <ButtonLink to={previewPath(slug)} variant="secondary" icon={Eye}>
                {t('look')}
              </ButtonLink>
            </>
          )
        }
      >
        {preview
          ? t(published ? 'previewText' : 'previewHiddenText')
          : t(meeting === 'own' ? 'hiddenText' : 'hiddenToOthers')}
      </Alert>
    </div>
  )
}
