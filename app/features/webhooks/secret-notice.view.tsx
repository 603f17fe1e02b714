import { useTranslations } from 'use-intl'

import { Alert } from '#app/ui/alert.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { CopyText } from '#app/ui/copy-text.tsx'

/** A secret, shown this once. */
export function SecretNotice({ secret, title, id }: { secret: string; title: string; id?: string }) {
  const t = useTranslations('webhooks.secret')
  const word = useTranslations('site.word')
  return (
    <Alert
      tone="success"
      word={word('success')}
      title={title}
      live
      actions={
        id === undefined ? undefined : (
          <ButtonLink to={`/account/webhooks/${id}`} variant="secondary" size="small">
            {t('open')}
          </ButtonLink>
        )
      }
    >
      <p>{t('text')}</p>
      <CopyText text={secret} label={t('label')} copy={t('copy')} copied={t('copied')} className="mt-3" />
    </Alert>
  )
}
