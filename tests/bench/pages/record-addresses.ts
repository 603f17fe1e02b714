/** A rich enterprise and a recognised product, taken from the product's own interface for programs, the same every run. */
export async function recordAddresses(site: string): Promise<{ enterprise: string; product: string }> {
  const [enterprise, product] = await Promise.all([
    firstSlug(site, 'kind=enterprise&certificate=iso-9001&recognised=true'),
    firstSlug(site, 'kind=product&recognised=true&sort=name'),
  ])
  return { enterprise: `/enterprises/${enterprise}`, product: `/products/${product}` }
}

async function firstSlug(site: string, query: string): Promise<string> {
  const response = await fetch(`${site}/api/v1/search?${query}`)
  const answer = (await response.json()) as { hits?: { slug?: string }[] }
  const slug = answer.hits?.[0]?.slug
  if (!response.ok || slug === undefined) throw new Error(`Nothing found for ${query}`)
  return slug
}
