import { useTranslations } from 'use-intl'

import { Local } from '#app/features/directory/index.ts'
import { Alert } from '#app/ui/alert.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import type { Answer } from '#app/ui/form-answer.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { useLocation } from '#app/ui/router.ts'

import { needPath, ownNeedsPath } from '../need.ts'
import { NeedForm } from './need-form.view.tsx'
import type { OwnNeedPage } from './own-need.ts'

/** The page of the form of one's own need. */
export function OwnNeedView({ page, answer }: { page: OwnNeedPage; answer: Answer }) {
  const t = useTranslations('needs')
  const site = useTranslations('site')
  const { key } = useLocation()
  const title = page.need ? t('form.titleEdit') : t('form.titleNew')
  return (
    <Container width="form">
      <PageHeader
        breadcrumbLabel={site('breadcrumb')}
        breadcrumb={[
          { to: `/enterprises/${page.slug}`, label: <Local text={page.enterprise} /> },
          { to: ownNeedsPath(page.slug), label: t('own.title') },
          { label: title },
        ]}
        title={title}
        lead={page.need ? <Local text={page.need.title} /> : t('form.lead')}
        actions={
          page.need ? (
            <ButtonLink to={needPath(page.need.id)} variant="secondary">
              {t('own.see')}
            </ButtonLink>
          ) : undefined
        }
      />
      <div className="space-y-8">
        {page.from !== null && !answer ? (
          <Alert word={site('word.info')} title={t('form.fromTitle')}>
            {t('form.fromText')}
          </Alert>
        ) : null}
        {page.need?.reviewNote ? (
          <Alert tone="warning" word={site('word.warning')} title={t('own.returned')}>
            <p className="whitespace-pre-line">{page.need.reviewNote}</p>
          </Alert>
        ) : null}
        <NeedForm key={key} page={page} answer={answer} />
      </div>
    </Container>
  )
}
