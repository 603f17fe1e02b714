import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

import { Badge } from '#app/ui/badge.tsx'
import { CardLink } from '#app/ui/card-link.tsx'
import { DemonstrationLabel } from '#app/ui/demonstration-label.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { Monogram } from '#app/ui/monogram.tsx'
import { Link } from '#app/ui/router.ts'

import { Marked } from '../records/local.view.tsx'
import { printedHs } from '../records/printed-code.ts'
import { ProductPicture } from '../records/product-picture.view.tsx'
import { Seal } from '../records/seal.view.tsx'
import type { HitCard, WhyFound } from './search-page.ts'

const MOST_CERTIFICATES = 3

/** What can be done with a hit, given by the route: the directory does not know the features that offer it. */
export type HitActions = (hit: HitCard) => ReactNode

/** Results, one row each: what it is, whose, where, what speaks for it, why it was found, and what to do with it. */
export function SearchHits({ hits, actions }: { hits: readonly HitCard[]; actions?: HitActions }) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {hits.map((hit) => (
        <HitRow key={hit.id} hit={hit} actions={actions?.(hit)} />
      ))}
    </ol>
  )
}

function HitRow({ hit, actions }: { hit: HitCard; actions: ReactNode }) {
  const t = useTranslations('directory')
  return (
    <li className="relative flex gap-4 py-5">
      {hit.kind === 'enterprise' ? (
        <Monogram name={hit.properName} />
      ) : (
        <ProductPicture
          photo={hit.photo}
          group={hit.group?.code ?? ''}
          sizes="48px"
          className="size-12 flex-none [&_svg.lucide]:size-6"
        />
      )}
      <div className="min-w-0 flex-1">
        <div className="flex items-start justify-between gap-4">
          <div className="min-w-0">
            <Heading level={3}>
              <CardLink to={`/${hit.kind === 'enterprise' ? 'enterprises' : 'products'}/${hit.slug}`}>
                <Marked text={hit.name} />
              </CardLink>
            </Heading>
            {hit.otherName ? (
              <p className="text-sm text-muted">
                <Marked text={hit.otherName} />
              </p>
            ) : null}
          </div>
          {hit.seal ? <Seal record={hit.seal} size="medium" /> : null}
        </div>
        <Line hit={hit} />
        <Substance hit={hit} />
        <div className="mt-2.5 flex flex-wrap items-center gap-1.5">
          {hit.origin === 'demonstration' ? <DemonstrationLabel label={t('origin.demonstration')} /> : null}
          {hit.seal?.topTen ? <Badge>{t('topTen')}</Badge> : null}
          <Certificates labels={hit.certificates} />
          {hit.codes.map(({ code }) => (
            <Badge key={code}>HS {printedHs(code)}</Badge>
          ))}
        </div>
        <Why reasons={hit.why} />
        {/* Above the link that covers the whole row; its quiet buttons stand in line with the text. */}
        {actions ? (
          <div className="relative z-10 mt-2 -ml-3 flex flex-wrap items-center gap-1 print:hidden">
            {actions}
          </div>
        ) : null}
      </div>
    </li>
  )
}

/** Kind or maker, place and industry, in one line. */
function Line({ hit }: { hit: HitCard }) {
  const t = useTranslations('search.hit')
  const roles = useTranslations('directory.roles')
  const parts = [
    hit.kind === 'enterprise' ? (
      hit.roles.map((role) => roles(role)).join(', ') || t('enterprise')
    ) : hit.maker ? (
      <Link
        to={`/enterprises/${hit.maker.slug}`}
        className="relative z-10 underline-offset-4 hover:text-ink hover:underline"
      >
        <Marked text={hit.maker.name} />
      </Link>
    ) : (
      t('makerUnknown')
    ),
    hit.places.join(', '),
    hit.group?.name,
  ]
  return (
    <p className="mt-1 text-[0.9375rem] leading-6 text-muted">
      {parts
        .filter((part) => part !== '' && part !== undefined && part !== null)
        .map((part, index) => (
          <span key={index}>
            {index > 0 ? <span aria-hidden> · </span> : null}
            {part}
          </span>
        ))}
    </p>
  )
}

/** What it offers: products of an enterprise, the description of a product, other names that were met. */
function Substance({ hit }: { hit: HitCard }) {
  const t = useTranslations('search.hit')
  return (
    <>
      {hit.alsoNamed.length > 0 ? (
        <p className="mt-1 text-sm">
          {t('alsoNamed')}{' '}
          {hit.alsoNamed.map((text, index) => (
            <span key={index}>
              {index > 0 ? '; ' : null}
              <Marked text={text} />
            </span>
          ))}
        </p>
      ) : null}
      {hit.products.length > 0 ? (
        <p className="mt-1 text-[0.9375rem] leading-6">
          <span className="text-muted">{t('products')}</span>{' '}
          {hit.products.map((text, index) => (
            <span key={index}>
              {index > 0 ? '; ' : null}
              <Marked text={text} />
            </span>
          ))}
        </p>
      ) : null}
      {hit.extract && hit.products.length === 0 ? (
        <p className="mt-1 line-clamp-2 text-[0.9375rem] leading-6 text-ink/90">
          <Marked text={hit.extract} />
        </p>
      ) : null}
    </>
  )
}

function Certificates({ labels }: { labels: readonly string[] }) {
  const t = useTranslations('search.hit')
  const rest = labels.length - MOST_CERTIFICATES
  return (
    <>
      {labels.slice(0, MOST_CERTIFICATES).map((label) => (
        <Badge key={label} tone="accent">
          {label}
        </Badge>
      ))}
      {rest > 0 ? (
        <span className="text-xs text-muted">
          <span aria-hidden>{t('more', { count: rest })}</span>
          <span className="sr-only">{t('moreCertificates', { count: rest })}</span>
        </span>
      ) : null}
    </>
  )
}

function Why({ reasons }: { reasons: readonly WhyFound[] }) {
  const t = useTranslations('search.why')
  if (reasons.length === 0) return null
  return (
    <p className="mt-2 text-sm text-muted">
      {t('label')} {reasons.map(({ kind, from = '', to = '' }) => t(kind, { from, to })).join('; ')}.
    </p>
  )
}
