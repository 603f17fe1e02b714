import Package from 'lucide-react/icons/package'
import Plus from 'lucide-react/icons/plus'
import { useTranslations } from 'use-intl'

import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
import { Alert } from '#app/ui/alert.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { type Answer, useFormAnswer } from '#app/ui/form-answer.ts'
import { Heading } from '#app/ui/heading.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PageSection } from '#app/ui/page-section.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import { RemovalCommand } from '../editing/removal-command.view.tsx'
import { Local } from '../records/local.view.tsx'
import { ProductPicture } from '../records/product-picture.view.tsx'
import { useRecordWords } from '../records/use-record-words.ts'
import { type OwnProduct, type OwnProductsPage, ownProductsPath, type ProductDone } from './own-product.ts'

/** The page on which an enterprise keeps its products: what each lacks, and what was taken out lately. */
export function OwnProductsView({
  page,
  done,
  answer,
}: {
  page: OwnProductsPage
  done: { what: ProductDone; id: string | null } | null
  answer: Answer
}) {
  const t = useTranslations('ownProducts')
  const site = useTranslations('site')
  const { problems } = useFormAnswer(
    answer,
    answer?.initialValue?.command === 'restore' ? 'restore' : 'remove',
    '',
  )
  const add = (
    <ButtonLink to={ownProductsPath(page.slug, 'new')} icon={Plus}>
      {page.begun ? t('continueNew') : t('add')}
    </ButtonLink>
  )
  return (
    <Container width="form">
      <PageHeader
        breadcrumbLabel={site('breadcrumb')}
        breadcrumb={[
          { to: `/enterprises/${page.slug}`, label: <Local text={page.name} /> },
          { label: t('keep') },
        ]}
        title={t('title')}
        lead={t('lead')}
        actions={page.mayEdit && page.products.length > 0 ? add : undefined}
      />
      <div className="space-y-8">
        {done && !answer ? <Done done={done} /> : null}
        <FieldErrors title={t('form.problems')} problems={problems} />
        {page.begun ? <Alert word={site('word.info')}>{t('begun')}</Alert> : null}
        {page.products.length === 0 ? (
          <EmptyState icon={Package} title={t('none')} actions={page.mayEdit ? add : undefined}>
            {t('noneText')}
          </EmptyState>
        ) : (
          <section aria-label={t('keep')}>
            <Muted>{t('count', { count: page.products.length })}</Muted>
            <ul className="mt-2 divide-y divide-line border-y border-line">
              {page.products.map((product) => (
                <ProductRow key={product.id} product={product} page={page} />
              ))}
            </ul>
            <div className="mt-4">
              <FileLinks to={`${ownProductsPath(page.slug)}/file`} />
            </div>
          </section>
        )}
        {page.mayEdit && page.removed.length > 0 ? <Removed page={page} /> : null}
      </div>
    </Container>
  )
}

function Done({ done: { what, id } }: { done: { what: ProductDone; id: string | null } }) {
  const t = useTranslations('ownProducts')
  const word = useTranslations('site.word')
  return (
    <Alert
      tone="success"
      live
      word={word('success')}
      title={t(`done.${what}`)}
      actions={
        what === 'remove' && id ? <RemovalCommand command="restore" id={id} label={t('undo')} /> : null
      }
    />
  )
}

function ProductRow({ product, page }: { product: OwnProduct; page: OwnProductsPage }) {
  const t = useTranslations('ownProducts')
  const { day } = useRecordWords()
  const { name, missing } = product
  return (
    <li className="flex gap-4 py-5">
      <ProductPicture
        photo={product.photo}
        group={product.group?.code ?? ''}
        sizes="64px"
        className="size-16 flex-none"
      />
      <div className="min-w-0 flex-1">
        <Heading level={2} look="label">
          <TextLink to={`/products/${product.slug}`}>
            <Local text={name} />
          </TextLink>
        </Heading>
        <p className="mt-1 flex flex-wrap gap-1.5">
          <Badge>{page.published ? t('public') : t('hidden')}</Badge>
          {product.recognised ? <Badge>{t('recognised')}</Badge> : null}
          {product.draft ? <Badge tone="warning">{t('draft')}</Badge> : null}
        </p>
        <Muted className="mt-1.5">
          {[
            product.group?.name,
            t('photos', { count: product.photos }),
            t('saved', { day: day(product.asOf) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Muted>
        <p className="mt-1 text-sm">
          {missing.length === 0
            ? t('whole')
            : t('missing', { points: missing.map((point) => t(`points.${point}`)).join(', ') })}
        </p>
        {page.mayEdit ? (
          <div className="mt-3 flex flex-wrap gap-2">
            <ButtonLink
              to={ownProductsPath(page.slug, product)}
              variant="secondary"
              size="small"
              aria-label={t('editOf', { name: name.text })}
            >
              {t('edit')}
            </ButtonLink>
            {product.recognised ? null : (
              <RemovalCommand
                command="remove"
                id={product.id}
                label={t('remove')}
                about={t('removeOf', { name: name.text })}
              />
            )}
          </div>
        ) : null}
      </div>
    </li>
  )
}

function Removed({ page }: { page: OwnProductsPage }) {
  const t = useTranslations('ownProducts')
  const { day } = useRecordWords()
  return (
    <PageSection title={t('removed.title')}>
      <ul className="divide-y divide-line border-y border-line">
        {page.removed.map(({ id, name, until }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <div className="min-w-0">
              <Local text={name} />
              <Muted>{t('removed.until', { day: day(until) })}</Muted>
            </div>
            <RemovalCommand
              command="restore"
              id={id}
              label={t('removed.restore')}
              about={t('removed.restoreOf', { name: name.text })}
            />
          </li>
        ))}
      </ul>
    </PageSection>
  )
}
