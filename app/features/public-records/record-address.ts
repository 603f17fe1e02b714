import { pathIn, type Language } from '#app/locales/language.ts'

/** The site that addresses of records lead to. */
export interface Site {
  publicUrl: string
  language: Language
}

/** The address of a page in the language asked for. */
export function addressOf({ publicUrl, language }: Site, path: string): string {
  return publicUrl + pathIn(language, path)
}

interface Linked {
  publicId: string
  slug: string
  nameVi: string
  nameEn: string | null
}

/** A record that another one names. */
export function linkTo(site: Site, folder: 'enterprises' | 'products', linked: Linked) {
  const { publicId, slug, nameVi, nameEn } = linked
  return { id: publicId, slug, nameVi, nameEn, url: addressOf(site, `/${folder}/${slug}`) }
}
