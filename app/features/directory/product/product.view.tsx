import clsx from 'clsx'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

import { Badge } from '#app/ui/badge.tsx'
import { Container } from '#app/ui/container.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { DemonstrationLabel } from '#app/ui/demonstration-label.tsx'
import { FactRow } from '#app/ui/fact-row.tsx'
import { GroupTile } from '#app/ui/group-tile.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { Monogram } from '#app/ui/monogram.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PageSection } from '#app/ui/page-section.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import type { NamedCode } from '../enterprise/enterprise-page.ts'
import { FactList } from '../records/fact-list.view.tsx'
import { Local } from '../records/local.view.tsx'
import { MeetingAction, StickyMeetingAction } from '../enterprise/meeting-action.view.tsx'
import { RecordColumns } from '../page/record-columns.view.tsx'
import { printedHs } from '../records/printed-code.ts'
import type { Maker, ProductPage } from './product-page.ts'
import { PhotoGallery } from './photo-gallery.view.tsx'
import { RecognitionList } from '../records/recognition-list.view.tsx'
import { Seal } from '../records/seal.view.tsx'
import { type HitActions, SearchHits } from '../search/search-hits.view.tsx'
import { searchPath } from '../search/search-query.ts'
import { StructuredData } from '../page/structured-data.view.tsx'
import { Trust } from '../records/trust.view.tsx'

/** The page of a product: what it is, what can be supplied, who makes it, and what is like it. */
export function ProductView({
  page,
  actions,
  hitActions,
}: {
  page: ProductPage
  /** What else can be done with the product, given by the route. */
  actions?: ReactNode
  /** What can be done with each similar product. */
  hitActions?: HitActions
}) {
  const { maker } = page
  return (
    <>
      <StructuredData data={page.structuredData} />
      <Container>
        <ProductHeader page={page} actions={actions} />
        <RecordColumns
          first={<MakerCard maker={maker} product={page} />}
          last={
            <Trust
              what="product"
              origin={page.origin}
              asOf={page.asOf}
              today={page.today}
              source={page.source}
              note={page.sourceNote}
              publicId={page.publicId}
            />
          }
        >
          <ProductSections page={page} hitActions={hitActions} />
        </RecordColumns>
      </Container>
      {maker?.meeting === 'open' ? <StickyMeetingAction enterprise={maker.slug} product={page.slug} /> : null}
    </>
  )
}

function ProductHeader({ page, actions }: { page: ProductPage; actions: ReactNode }) {
  const t = useTranslations('directory')
  const site = useTranslations('site')
  const search = useTranslations('search')
  return (
    <PageHeader
      breadcrumbLabel={site('breadcrumb')}
      breadcrumb={[
        { to: '/search', label: site('nav.search') },
        { to: searchPath({ kind: 'product' }), label: search('tabs.product') },
        ...(page.group
          ? [
              {
                to: searchPath({ kind: 'product', filter: { industryGroup: [page.group.code] } }),
                label: page.group.name,
              },
            ]
          : []),
        { label: <Local text={page.name} /> },
      ]}
      picture={
        page.photos.length > 0 ? undefined : (
          <GroupTile group={page.group?.code ?? ''} className="size-24 sm:h-32 sm:w-44" />
        )
      }
      marks={
        <>
          {page.seal ? <Seal record={page.seal} size="medium" /> : null}
          {page.seal?.topTen ? <Badge>{t('topTen')}</Badge> : null}
          {page.origin === 'demonstration' ? <DemonstrationLabel label={t('origin.demonstration')} /> : null}
        </>
      }
      title={<Local text={page.name} />}
      actions={actions}
      lead={page.otherName ? <Local text={page.otherName} /> : undefined}
    />
  )
}

function ProductSections({ page, hitActions }: { page: ProductPage; hitActions?: HitActions }) {
  const t = useTranslations('directory')
  return (
    <div className="space-y-14">
      {page.photos.length > 0 ? (
        <PageSection title={t('product.photos')}>
          <PhotoGallery photos={page.photos} />
        </PageSection>
      ) : null}
      {page.description ? (
        <PageSection title={t('product.about')}>
          <p className="max-w-measure whitespace-pre-line">
            <Local text={page.description} />
          </p>
        </PageSection>
      ) : null}
      {page.facts.length > 0 || page.origin !== 'public_record' ? (
        <PageSection title={t('product.supply')}>
          {page.facts.length > 0 ? (
            <FactList facts={page.facts} today={page.today} />
          ) : (
            <p className="text-muted">{t('product.notStated')}</p>
          )}
        </PageSection>
      ) : null}
      {page.specifications.length > 0 ? (
        <PageSection title={t('product.specifications')}>
          <DefinitionList>
            {page.specifications.map(({ label, value, unit }) => (
              <FactRow key={label.text} term={<Local text={label} />}>
                {unit ? t('facts.amount', { value, unit }) : value}
              </FactRow>
            ))}
          </DefinitionList>
        </PageSection>
      ) : null}
      {page.hs.codes.length + page.vsic.codes.length > 0 ? (
        <PageSection title={t('product.codes')}>
          <Codes page={page} />
        </PageSection>
      ) : null}
      {page.recognitions.length > 0 ? (
        <PageSection title={t('enterprise.recognitions')}>
          <RecognitionList recognitions={page.recognitions} />
        </PageSection>
      ) : null}
      {page.similar.length > 0 ? (
        <PageSection
          title={t('product.similar')}
          note={
            <TextLink to={searchPath({ q: page.name.text, kind: 'product' })}>
              {t('product.allSimilar')}
            </TextLink>
          }
        >
          <SearchHits hits={page.similar} actions={hitActions} />
        </PageSection>
      ) : null}
    </div>
  )
}

function Codes({ page: { hs, vsic, codesNote } }: { page: ProductPage }) {
  const t = useTranslations('directory.product')
  const row = (system: 'hs' | 'vsic', { code, name }: NamedCode) => (
    <FactRow
      key={code}
      term={t(system)}
      provenance={
        system === 'hs'
          ? t('hsVersion', { version: hs.version })
          : t('vsicVersion', { version: vsic.version })
      }
    >
      <span className="font-medium">{system === 'hs' ? printedHs(code) : code}</span>
      {' · '}
      {name ?? <span className="text-muted">{t('unnamed')}</span>}
      {' – '}
      <TextLink
        to={searchPath({ q: `${system.toUpperCase()} ${code}`, kind: 'product' })}
        className="text-sm"
      >
        {t('sameCode', { code: system === 'hs' ? printedHs(code) : code })}
      </TextLink>
    </FactRow>
  )
  return (
    <>
      <DefinitionList>
        {hs.codes.map((code) => row('hs', code))}
        {vsic.codes.map((code) => row('vsic', code))}
      </DefinitionList>
      {codesNote ? <p className="mt-3 text-sm text-muted">{t('codesNote', { note: codesNote })}</p> : null}
    </>
  )
}

function MakerCard({ maker, product }: { maker: Maker | null; product: ProductPage }) {
  const t = useTranslations('directory')
  return (
    <section className="rounded-card border border-line bg-surface p-5">
      <Heading level={2} look="label">
        {t('product.maker')}
      </Heading>
      {maker ? (
        <>
          <div className="mt-3 flex gap-3">
            <Monogram name={maker.properName} />
            <div className="min-w-0">
              <TextLink to={`/enterprises/${maker.slug}`} className="font-medium">
                <Local text={maker.name} />
              </TextLink>
              <p className="text-sm text-muted">
                {[maker.place, ...maker.roles.map((role) => t(`roles.${role}`))].filter(Boolean).join(' · ')}
              </p>
            </div>
          </div>
          {maker.certificates.length > 0 ? (
            <p className="mt-3 flex flex-wrap gap-1.5">
              {maker.certificates.map((certificate) => (
                <Badge key={certificate}>{certificate}</Badge>
              ))}
            </p>
          ) : null}
          <div
            className={clsx('mt-4 border-t border-line pt-4', maker.meeting === 'open' && 'max-lg:hidden')}
          >
            <MeetingAction
              door={maker.meeting}
              enterprise={maker.slug}
              product={product.slug}
              similar={searchPath({
                kind: 'enterprise',
                filter: product.group ? { industryGroup: [product.group.code] } : {},
              })}
            />
          </div>
        </>
      ) : (
        <div className="mt-2 space-y-1">
          <p className="font-medium">{t('product.makerUnknown')}</p>
          <p className="text-sm text-muted">{t('product.makerUnknownText')}</p>
        </div>
      )}
    </section>
  )
}
