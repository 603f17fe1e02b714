import { useTranslations } from 'use-intl'

import { Card } from '#app/ui/card.tsx'
import { CardLink } from '#app/ui/card-link.tsx'
import { Heading } from '#app/ui/heading.tsx'

import type { ProductSummary } from './enterprise-page.ts'
import { Local } from '../records/local.view.tsx'
import { printedHs } from '../records/printed-code.ts'
import { ProductPicture } from '../records/product-picture.view.tsx'
import { Seal } from '../records/seal.view.tsx'
import { useRecordWords } from '../records/use-record-words.ts'

const MOST_FACTS = 3

/** The products of an enterprise, to choose from. */
export function ProductCards({ products }: { products: readonly ProductSummary[] }) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2">
      {products.map((product) => (
        <ProductCard key={product.id} product={product} />
      ))}
    </ul>
  )
}

function ProductCard({ product }: { product: ProductSummary }) {
  const t = useTranslations('directory')
  const words = useRecordWords()
  const code = product.codes[0]
  return (
    <Card as="li" link padded={false} className="flex gap-4 p-4">
      <ProductPicture
        photo={product.photo}
        group={product.group?.code ?? ''}
        sizes="64px"
        className="size-16 flex-none"
      />
      <div className="min-w-0 flex-1">
        <div className="flex items-start justify-between gap-3">
          <Heading level={3} look="label">
            <CardLink to={`/products/${product.slug}`}>
              <Local text={product.name} />
            </CardLink>
          </Heading>
          {product.seal ? <Seal record={product.seal} /> : null}
        </div>
        {code ? (
          <p className="text-sm text-muted">
            HS {printedHs(code.code)}
            {code.name ? ` · ${code.name}` : null}
          </p>
        ) : null}
        {product.facts.length > 0 ? (
          <dl className="mt-2 space-y-0.5 text-sm">
            {product.facts.slice(0, MOST_FACTS).map((fact) => (
              <div key={fact.id} className="flex flex-wrap gap-x-2">
                <dt className="text-muted">{t(`facts.${fact.kind}`)}:</dt>
                <dd className="tabular-nums">{words.fact(fact)}</dd>
              </div>
            ))}
          </dl>
        ) : null}
      </div>
    </Card>
  )
}
