import { useFormatter, useTranslations } from 'use-intl'

import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { CardLink } from '#app/ui/card-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { GroupTile } from '#app/ui/group-tile.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { Lead } from '#app/ui/lead.tsx'
import { PageSection } from '#app/ui/page-section.tsx'
import { Link } from '#app/ui/router.ts'
import { Form } from '#app/ui/router.ts'
import { SearchBox } from '#app/ui/search-box.tsx'
import { Stat } from '#app/ui/stat.tsx'
import { StatList } from '#app/ui/stat-list.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import type { HomePage, RecognisedProduct } from './home-page.ts'
import { HomeSteps } from './home-steps.view.tsx'
import { Local } from '../records/local.view.tsx'
import { ReachArcs } from './reach-arcs.view.tsx'
import { Seal } from '../records/seal.view.tsx'
import { MAX_QUERY_LENGTH, searchPath } from '../search/search-query.ts'
import { StructuredData } from '../page/structured-data.view.tsx'

const EXAMPLES = ['goods', 'unmarked', 'place', 'year', 'code', 'certificate'] as const

/** The home page: search at once, and what the platform is in one screen. */
export function HomeView({ page }: { page: HomePage }) {
  return (
    <>
      <StructuredData data={page.structuredData} />
      <Container>
        <div className="grid gap-x-16 gap-y-12 pt-10 pb-14 lg:grid-cols-[minmax(0,7fr)_minmax(0,4fr)] lg:pt-16 lg:pb-20">
          <Hero />
          <ReachArcs reach={page.reach} />
        </div>
        <Holdings counts={page.counts} />
        <div className="mt-20 space-y-20 lg:mt-24 lg:space-y-24">
          <Groups groups={page.groups} />
          {page.recognised.length > 0 ? <Recognised products={page.recognised} /> : null}
          <HomeSteps />
          {page.signedIn && !page.member ? null : <Join signedIn={page.signedIn} />}
        </div>
      </Container>
    </>
  )
}

function Hero() {
  const t = useTranslations('home')
  const examples = EXAMPLES.map((example) => t(`search.example.${example}`))
  return (
    <div className="self-center">
      <Heading level={1} look="display">
        {t('title')}
      </Heading>
      <Lead className="mt-4 text-pretty!">{t('lead')}</Lead>
      <Form method="get" action="/search" role="search" className="mt-8">
        <SearchBox
          label={t('search.label')}
          placeholder={t('search.placeholder')}
          clearLabel={t('search.clear')}
          submitLabel={t('search.submit')}
          shortcut="/"
          maxLength={MAX_QUERY_LENGTH}
          large
        />
      </Form>
      <p className="mt-3 flex flex-wrap items-center gap-x-1 text-[0.9375rem] text-muted">
        <span className="mr-1">{t('search.examples')}</span>
        {examples.map((example) => (
          <Link
            key={example}
            to={searchPath({ q: example })}
            prefetch="intent"
            className="rounded-full px-2 py-1 text-accent transition-colors hover:bg-accent-tint hover:text-accent-hover pointer-coarse:py-2.5"
          >
            {example}
          </Link>
        ))}
      </p>
    </div>
  )
}

function Holdings({ counts }: { counts: HomePage['counts'] }) {
  const t = useTranslations('home.counts')
  const format = useFormatter()
  return (
    <section aria-label={t('heading')} className="border-y border-line py-8">
      <StatList>
        <Stat value={format.number(counts.enterprises)} label={t('enterprises')} />
        <Stat value={format.number(counts.products)} label={t('products')} />
        <Stat value={format.number(counts.provinces)} label={t('provinces')} />
        <Stat value={format.number(counts.countries)} label={t('countries')} />
      </StatList>
      {counts.demonstration > 0 ? (
        <p className="mt-5 text-sm text-muted">{t('demonstration', { count: counts.demonstration })}</p>
      ) : null}
    </section>
  )
}

function Groups({ groups }: { groups: HomePage['groups'] }) {
  const t = useTranslations('home.groups')
  return (
    <PageSection title={t('title')} note={t('lead')}>
      <ul className="grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4">
        {groups.map(({ code, name, products }) => (
          <Card as="li" link padded={false} key={code} className="flex flex-col overflow-hidden p-2 sm:p-2.5">
            <GroupTile group={code} className="aspect-[5/2] w-full" />
            <div className="px-1.5 pt-3 pb-2">
              <Heading level={3} look="label" className="max-sm:text-[0.9375rem] max-sm:leading-6">
                <CardLink to={searchPath({ filter: { industryGroup: [code] } })}>{name}</CardLink>
              </Heading>
              <p className="tabular-nums text-sm text-muted">{t('count', { count: products })}</p>
            </div>
          </Card>
        ))}
      </ul>
    </PageSection>
  )
}

function Recognised({ products }: { products: readonly RecognisedProduct[] }) {
  const t = useTranslations('home.recognised')
  return (
    <PageSection title={t('title')} note={<TextLink to="/recognised">{t('all')}</TextLink>}>
      <p className="-mt-2 mb-5 max-w-measure text-muted">{t('lead')}</p>
      <ul className="grid border-t border-line sm:grid-cols-2 sm:gap-x-12">
        {products.map((product) => (
          <li key={product.slug} className="relative flex items-center gap-4 border-b border-line py-4">
            <Seal record={product.seal} size="medium" />
            <div className="min-w-0">
              <h3 className="font-semibold">
                <CardLink to={`/products/${product.slug}`}>
                  <Local text={product.name} />
                </CardLink>
              </h3>
              <p className="text-sm text-muted">
                {product.maker ? <Local text={product.maker.name} /> : t('makerUnknown')}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </PageSection>
  )
}

function Join({ signedIn }: { signedIn: boolean }) {
  const t = useTranslations('home.join')
  return (
    <section className="rounded-card bg-accent-tint px-6 py-10 sm:px-10 lg:flex lg:items-center lg:justify-between lg:gap-10">
      <div>
        <Heading level={2}>{signedIn ? t('member') : t('title')}</Heading>
        <p className="mt-2 max-w-measure">{signedIn ? t('memberText') : t('text')}</p>
      </div>
      <div className="mt-6 flex flex-wrap gap-3 lg:mt-0 lg:flex-none">
        <ButtonLink to={signedIn ? '/partners' : '/sign-in'} size="large">
          {signedIn ? t('partners') : t('signIn')}
        </ButtonLink>
        <ButtonLink to={signedIn ? '/meetings' : '/search'} size="large" variant="secondary">
          {signedIn ? t('meetings') : t('browse')}
        </ButtonLink>
      </div>
    </section>
  )
}
