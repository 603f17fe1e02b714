import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { countryName } from '#reference/countries.ts'
import { hsName } from '#reference/hs.ts'
import { provinceByCode } from '#reference/provinces.ts'

import { currentComposition } from '../composition/current-composition.server.ts'
import { bareOffer } from '../engine/bare-offer.ts'
import { headingsOf } from '../engine/code-tree.ts'
import type { Offer, Wish } from '../engine/proposal.ts'
import { countSuppliers, findChainProduct, nameSuppliers } from './supply-chain.repository.server.ts'
import type { SuppliedInput, SupplyChain } from './supply-chain.ts'

export interface SupplyChainPage {
  chain: SupplyChain
  /** Names of codes in the reader's language. */
  names: {
    headings: Record<string, string>
    countries: Record<string, string>
    provinces: Record<string, string>
  }
}

/**
 * What a product is typically made of, and who in the directory can supply each input, where.
 * @throws AppError notFound for a product that is not there or whose maker is not published
 */
export async function readSupplyChain(
  app: Pick<App, 'pool'>,
  slug: string,
  language: Language,
): Promise<SupplyChainPage> {
  const [product, composition] = await Promise.all([
    findChainProduct(app.pool, slug),
    currentComposition(app.pool),
  ])
  if (!product) throw new AppError('notFound', 'notFound')
  const family = composition.familyOfOffer(offerOf(product))
  const wishes = family ? composition.inputsOf(family) : []
  const asked = wishes.map((wish) => ({ key: wish.id, codes: codesOf(wish) }))
  const without = product.maker?.id ?? null
  const [counts, named] = await Promise.all([
    countSuppliers(app.pool, asked, without),
    nameSuppliers(app.pool, asked, without),
  ])
  const inputs = wishes
    .map((wish) => suppliedInput(wish, counts, named))
    .sort((a, b) => b.suppliers - a.suppliers || (a.key < b.key ? -1 : 1))
  const chain: SupplyChain = {
    product: {
      slug: product.slug,
      name: { vi: product.nameVi, en: product.nameEn },
      demonstration: product.demonstration,
    },
    maker: product.maker,
    family: family && { vi: family.nameVi, en: family.nameEn },
    version: composition.version,
    inputs,
  }
  return { chain, names: namesIn(inputs, language) }
}

/** Headings, or for services the lines of business, as the codes of products are kept. */
function codesOf(wish: Wish): string[] {
  const headings = headingsOf(wish.hsCodes)
  return headings.length > 0 ? headings : wish.vsicCodes.map((code) => `v${code}`)
}

function suppliedInput(
  wish: Wish,
  counts: Awaited<ReturnType<typeof countSuppliers>>,
  named: Awaited<ReturnType<typeof nameSuppliers>>,
): SuppliedInput {
  const places = counts
    .filter(({ key }) => key === wish.id)
    .map(({ country, province, suppliers }) => ({ country, province, suppliers }))
  return {
    key: wish.id,
    name: wish.title,
    hsCodes: wish.hsCodes,
    suppliers: places.reduce((sum, place) => sum + place.suppliers, 0),
    provinces: places.filter((place) => place.province !== null).length,
    countries: new Set(places.map((place) => place.country)).size,
    places,
    named: named
      .filter(({ key }) => key === wish.id)
      .map(({ slug, name, country, province, recognised }) => ({
        slug,
        name,
        country,
        province,
        recognised,
      })),
  }
}

function offerOf(product: NonNullable<Awaited<ReturnType<typeof findChainProduct>>>): Offer {
  return bareOffer({
    id: product.id,
    slug: product.slug,
    name: { vi: product.nameVi, en: product.nameEn },
    description: { vi: product.descriptionVi ?? '', en: product.descriptionEn },
    hsCodes: product.hsCodes,
    vsicCodes: product.vsicCodes,
  })
}

function namesIn(inputs: readonly SuppliedInput[], language: Language): SupplyChainPage['names'] {
  const places = inputs.flatMap((input) => [...input.places, ...input.named])
  const provinces = new Set(places.flatMap(({ province }) => province ?? []))
  const codes = new Set(inputs.flatMap((input) => input.hsCodes))
  const province = (code: string) => {
    const found = provinceByCode(code)
    return (language === 'en' ? found?.nameEn : found?.nameVi) ?? code
  }
  return {
    headings: Object.fromEntries([...codes].map((code) => [code, hsName(code, language)])),
    countries: Object.fromEntries(places.map(({ country }) => [country, countryName(country, language)])),
    provinces: Object.fromEntries([...provinces].map((code) => [code, province(code)])),
  }
}
