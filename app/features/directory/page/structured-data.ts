import type { Language } from '#app/locales/language.ts'

import type { Origin } from '../records/enterprise.ts'

const CONTEXT = 'https://schema.org'
const INVENTED = 'Demonstration data: a fictional record.'

const SITE_NAME = 'Nhịp Cầu'

/** Several things that one page is about, as one document. */
export function dataGraph(things: readonly object[]): object {
  return { '@context': CONTEXT, '@graph': things }
}

/** The site itself, with who runs it and the address of its search, in the words of schema.org. */
export function siteData(site: {
  url: string
  root: string
  language: Language
  search: string
  description: string
  publisher: string
}): object[] {
  const publisher = `${site.root}/#publisher`
  return [
    {
      '@type': 'WebSite',
      '@id': `${site.url}#site`,
      name: SITE_NAME,
      url: site.url,
      inLanguage: site.language,
      description: site.description,
      publisher: { '@id': publisher },
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: site.search },
        'query-input': 'required name=search_term_string',
      },
    },
    {
      '@type': 'Organization',
      '@id': publisher,
      name: SITE_NAME,
      description: site.publisher,
      url: site.root,
      logo: `${site.root}/icon-512.png`,
    },
  ]
}

/** Where a page stands, from the home page down to itself. */
export function breadcrumbData(trail: readonly { name: string; url: string }[]): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  }
}

/** An enterprise in the words of schema.org; what is not known is left out. */
export function organizationData(enterprise: {
  url: string
  name: string
  alternateNames: string[]
  description: string | null
  yearFounded: number | null
  taxCode: string | null
  website: string | null
  sites: { country: string; locality: string | null; region: string | null; street: string | null }[]
  certificates: {
    standard: string
    number: string
    issuer: string
    issuedOn: string
    expiresOn: string | null
  }[]
  awards: string[]
  origin: Origin
}): object {
  return compact({
    '@type': 'Organization',
    '@id': enterprise.url,
    url: enterprise.url,
    name: enterprise.name,
    alternateName: enterprise.alternateNames,
    description: enterprise.description,
    foundingDate: enterprise.yearFounded === null ? null : String(enterprise.yearFounded),
    taxID: enterprise.taxCode,
    sameAs: enterprise.website,
    address: enterprise.sites.map((site) =>
      compact({
        '@type': 'PostalAddress',
        addressCountry: site.country,
        addressRegion: site.region,
        addressLocality: site.locality,
        streetAddress: site.street,
      }),
    ),
    hasCertification: enterprise.certificates.map((certificate) =>
      compact({
        '@type': 'Certification',
        name: certificate.standard,
        certificationIdentification: certificate.number,
        validFrom: certificate.issuedOn,
        issuedBy: { '@type': 'Organization', name: certificate.issuer },
        expires: certificate.expiresOn,
      }),
    ),
    award: enterprise.awards,
    disambiguatingDescription: enterprise.origin === 'demonstration' ? INVENTED : null,
  })
}

/** A product in the words of schema.org; what is not known is left out. */
export function productData(product: {
  url: string
  name: string
  alternateName: string | null
  description: string | null
  category: string | null
  maker: { url: string; name: string } | null
  brand: string | null
  picture: string | null
  specifications: { name: string; value: string; unit: string | null }[]
  hsCodes: string[]
  awards: string[]
  origin: Origin
}): object {
  return compact({
    '@type': 'Product',
    '@id': product.url,
    url: product.url,
    name: product.name,
    alternateName: product.alternateName,
    description: product.description,
    category: product.category,
    award: product.awards,
    image: product.picture,
    brand: product.brand === null ? null : { '@type': 'Brand', name: product.brand },
    manufacturer: product.maker && { '@type': 'Organization', '@id': product.maker.url, ...product.maker },
    additionalProperty: [
      ...product.hsCodes.map((code) => ({ '@type': 'PropertyValue', propertyID: 'HS', value: code })),
      ...product.specifications.map(({ name, value, unit }) =>
        compact({ '@type': 'PropertyValue', name, value, unitText: unit }),
      ),
    ],
    disambiguatingDescription: product.origin === 'demonstration' ? INVENTED : null,
  })
}

/** JSON that may stand inside a script element. */
export function scriptJson(data: object): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function compact(data: Record<string, unknown>): object {
  const known = Object.entries(data).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(known)
}
