import { useTranslations } from 'use-intl'

import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import type { Answer } from '#app/ui/form-answer.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { useLocation } from '#app/ui/router.ts'

import { Local } from '../records/local.view.tsx'
import { type OwnProductPage, ownProductsPath } from './own-product.ts'
import { ProductForm } from './product-form.view.tsx'

/** The page of the form of one's own product. */
export function OwnProductView({ page, answer }: { page: OwnProductPage; answer: Answer }) {
  const t = useTranslations('ownProducts')
  const site = useTranslations('site')
  const { key } = useLocation()
  const title = page.product ? t('form.titleEdit') : t('form.titleNew')
  return (
    <Container width="form">
      <PageHeader
        breadcrumbLabel={site('breadcrumb')}
        breadcrumb={[
          { to: `/enterprises/${page.slug}`, label: <Local text={page.enterprise} /> },
          { to: ownProductsPath(page.slug), label: t('keep') },
          { label: title },
        ]}
        title={title}
        lead={page.product ? <Local text={page.product.name} /> : t('lead')}
        actions={
          page.product ? (
            <ButtonLink to={`/products/${page.product.slug}`} variant="secondary">
              {t('see')}
            </ButtonLink>
          ) : undefined
        }
      />
      <ProductForm key={key} page={page} answer={answer} />
    </Container>
  )
}
