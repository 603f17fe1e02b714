import { LANGUAGES, pathIn } from '#app/locales/language.ts'

const PROLOGUE = '<?xml version="1.0" encoding="UTF-8"?>\n'
export const INDEX_OPENING = `${PROLOGUE}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n`
export const INDEX_CLOSING = '</sitemapindex>\n'
export const PART_OPENING = `${PROLOGUE}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`
export const PART_CLOSING = '</urlset>\n'

/** A part of the map, as the index names it. */
export function partEntry(address: string, changed: Date | null): string {
  return `<sitemap><loc>${escaped(address)}</loc>${lastModified(changed)}</sitemap>\n`
}

/** A page in both languages, each naming both. `path` is without language prefix. */
export function pageEntries(publicUrl: string, path: string, changed: Date | null): string {
  const addresses = LANGUAGES.map((language) => ({
    language,
    address: escaped(publicUrl + pathIn(language, path)),
  }))
  const alternates = [
    ...addresses,
    { language: 'x-default', address: escaped(publicUrl + pathIn('vi', path)) },
  ]
    .map(({ language, address }) => `<xhtml:link rel="alternate" hreflang="${language}" href="${address}"/>`)
    .join('')
  return addresses
    .map(({ address }) => `<url><loc>${address}</loc>${lastModified(changed)}${alternates}</url>\n`)
    .join('')
}

function lastModified(changed: Date | null): string {
  return changed === null ? '' : `<lastmod>${changed.toISOString()}</lastmod>`
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)
}
