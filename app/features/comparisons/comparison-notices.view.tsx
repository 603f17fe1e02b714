import X from 'lucide-react/icons/x'
import { useTranslations } from 'use-intl'

import { Local } from '#app/features/directory/index.ts'
import { Alert } from '#app/ui/alert.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'

import type { ComparisonPage } from './comparison-page.ts'
import { comparePath, MOST_COMPARED } from './selection.ts'

/** What of the address could not be shown, and what can be done about it. */
export function ComparisonNotices({ page }: { page: ComparisonPage }) {
  const t = useTranslations('comparisons')
  const word = useTranslations('site.word')
  const { tooMany, unknown, mixed, selection } = page
  return (
    <>
      {tooMany.length > 0 ? (
        <Alert
          tone="warning"
          word={word('warning')}
          title={t('tooMany.title', { most: MOST_COMPARED })}
          actions={tooMany.map(({ slug, name }) => (
            <ButtonLink
              key={slug}
              to={comparePath({
                ...selection,
                slugs: tooMany.map((one) => one.slug).filter((other) => other !== slug),
              })}
              variant="secondary"
              size="small"
              icon={X}
            >
              <span className="sr-only">{t('tooMany.drop', { name: name.text })}</span>
              <span aria-hidden>
                <Local text={name} />
              </span>
            </ButtonLink>
          ))}
        >
          {t('tooMany.text', { count: tooMany.length })}
        </Alert>
      ) : null}
      {unknown.length > 0 ? (
        <Alert tone="warning" word={word('warning')} title={t('unknown.title')}>
          <span className="break-words">{t('unknown.text', { slugs: unknown.join(', ') })}</span>
        </Alert>
      ) : null}
      {mixed ? (
        <Alert word={word('info')} title={t('mixed.title')}>
          {t(`mixed.${selection.kind}`)}
        </Alert>
      ) : null}
    </>
  )
}
