/** A rich enterprise and a recognised product, taken from the product's own interface for programs, the same every run. */
export async function recordAddresses(site: string): Promise<{ enterprise: string; product: string }> {
  const [enterprise, product] = await Promise.all([
    slugs(
      site,
      'kind=enterprise&certificate=iso-9001&recognised=true&industryGroup=electrical-electronics',
      1,
    ),
    slugs(site, 'kind=product&recognised=true&topTen=true&sort=name', 1),
  ])
  return { enterprise: `/enterprises/${enterprise[0]}`, product: `/products/${product[0]}` }
}

/** Slugs of enterprises of one trade, which are worth comparing. */
export function comparedSlugs(site: string, count: number): Promise<string[]> {
  return slugs(site, 'q=led&kind=enterprise&certificate=iso-9001', count)
}

async function slugs(site: string, query: string, count: number): Promise<string[]> {
  const response = await fetch(`${site}/api/v1/search?${query}`)
  const { hits = [] } = (await response.json()) as { hits?: { slug: string }[] }
  if (!response.ok || hits.length < count) throw new Error(`Not enough found for ${query}`)
  return hits.slice(0, count).map(({ slug }) => slug)
}
