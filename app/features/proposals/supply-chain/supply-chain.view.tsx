import PackageSearch from 'lucide-react/icons/package-search'
import { useFormatter, useLocale, useTranslations } from 'use-intl'

import { printedHs } from '#app/features/directory/index.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { DemonstrationLabel } from '#app/ui/demonstration-label.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PageSection } from '#app/ui/page-section.tsx'
import { Stat } from '#app/ui/stat.tsx'
import { StatList } from '#app/ui/stat-list.tsx'
import { Table } from '#app/ui/table.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import type { Named } from '../engine/proposal.ts'
import { ChainMaps } from './chain-maps.view.tsx'
import { ChainPicture } from './chain-picture.view.tsx'
import { placeName } from './place-name.ts'
import type { SupplyChainPage } from './read-supply-chain.server.ts'
import type { SuppliedInput } from './supply-chain.ts'

const PLACES_SHOWN = 4

/** What a product is made of and who can supply it: a picture, maps, and the same as a table. */
export function SupplyChainView({
  page,
  own,
}: {
  page: SupplyChainPage
  /** Whether the reader acts for the maker, and may so see proposals for each input. */
  own: boolean
}) {
  const t = useTranslations('supplyChain')
  const site = useTranslations('site')
  const named = useNamed()
  const { product, maker, family, inputs } = page.chain
  const name = named(product.name)
  return (
    <Container className="pb-16">
      <PageHeader
        breadcrumb={[{ label: name, to: `/products/${product.slug}` }, { label: t('title') }]}
        breadcrumbLabel={t('title')}
        title={t('heading', { name })}
        marks={product.demonstration ? <DemonstrationLabel label={site('demonstration')} /> : null}
        lead={family ? t('lead', { family: named(family) }) : t('unknown.lead')}
      />
      {inputs.length === 0 ? (
        <EmptyState
          icon={PackageSearch}
          title={t('unknown.title')}
          actions={<ButtonLink to={`/products/${product.slug}`}>{t('unknown.action')}</ButtonLink>}
        >
          {t('unknown.text')}
        </EmptyState>
      ) : (
        <div className="space-y-12">
          <Figures inputs={inputs} />
          <ChainPicture page={page} />
          <PageSection title={t('table.title')}>
            <InputTable page={page} maker={own ? (maker?.id ?? null) : null} />
          </PageSection>
          <PageSection title={t('maps.title')}>
            <ChainMaps page={page} />
          </PageSection>
          <Muted className="max-w-measure">{t('note')}</Muted>
        </div>
      )}
    </Container>
  )
}

function Figures({ inputs }: { inputs: readonly SuppliedInput[] }) {
  const t = useTranslations('supplyChain.figures')
  const format = useFormatter()
  const covered = inputs.filter((input) => input.suppliers > 0)
  const places = covered.flatMap((input) => input.places)
  const provinces = new Set(places.flatMap(({ province }) => province ?? []))
  const countries = new Set(places.map(({ country }) => country))
  return (
    <StatList>
      <Stat label={t('inputs')} value={format.number(inputs.length)} />
      <Stat label={t('uncovered')} value={format.number(inputs.length - covered.length)} />
      <Stat label={t('provinces')} value={format.number(provinces.size)} />
      <Stat label={t('countries')} value={format.number(countries.size)} />
    </StatList>
  )
}

function InputTable({ page, maker }: { page: SupplyChainPage; maker: string | null }) {
  const t = useTranslations('supplyChain')
  const format = useFormatter()
  const named = useNamed()
  return (
    <Table
      caption={t('table.title')}
      captionHidden
      rows={page.chain.inputs}
      rowKey={(input) => input.key}
      columns={[
        {
          key: 'name',
          header: t('table.input'),
          rowHeader: true,
          cell: (input) => (
            <span id={input.key.replace(/[^a-z0-9]+/gi, '-')} className="scroll-mt-24">
              {named(input.name)}
              <span className="block font-normal text-muted">
                {input.hsCodes.map((code) => printedHs(code)).join(', ')}
              </span>
            </span>
          ),
        },
        {
          key: 'suppliers',
          header: t('table.suppliers'),
          number: true,
          cell: (input) => (input.suppliers === 0 ? t('nobody') : format.number(input.suppliers)),
        },
        {
          key: 'places',
          header: t('table.places'),
          cell: (input) =>
            input.places
              .slice(0, PLACES_SHOWN)
              .map((place) => `${placeName(place, page.names)} (${format.number(place.suppliers)})`)
              .join(' · ') || '–',
        },
        {
          key: 'named',
          header: t('table.named'),
          className: '@min-xl:min-w-96',
          cell: (input) => (
            <>
              {input.named.map((supplier) => (
                <span key={supplier.slug} className="block">
                  <TextLink to={`/enterprises/${supplier.slug}`}>{named(supplier.name)}</TextLink>{' '}
                  <span className="text-muted">{placeName(supplier, page.names)}</span>
                </span>
              ))}
              {input.suppliers > 0 ? <MoreLink input={input} maker={maker} /> : null}
            </>
          ),
        },
      ]}
    />
  )
}

/** The maker goes on to proposals with reasons; everybody else to a search by the heading. */
function MoreLink({ input, maker }: { input: SuppliedInput; maker: string | null }) {
  const t = useTranslations('supplyChain')
  const named = useNamed()
  const to =
    maker === null
      ? `/search?q=${encodeURIComponent(named(input.name))}`
      : `/partners?${new URLSearchParams({ enterprise: maker, about: input.key }).toString()}`
  return (
    <TextLink to={to}>
      {maker === null ? t('table.search') : t('table.proposals')}
      <span className="sr-only"> – {named(input.name)}</span>
    </TextLink>
  )
}

function useNamed(): (name: Named) => string {
  const language = useLocale()
  return (name) => (language === 'en' ? (name.en ?? name.vi) : name.vi)
}
