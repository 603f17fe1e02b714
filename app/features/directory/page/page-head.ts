import { LANGUAGES, pathIn, type Language } from '#app/locales/language.ts'

/** What the head of a page says to browsers, search engines and people who share it. */
export interface PageHead {
  title: string
  description: string
  /** Absolute address of the page in its language. */
  canonical: string
  alternates: { language: Language | 'x-default'; href: string }[]
  /** For filtered lists, which are endless, and for invented records. */
  noindex: boolean
}

const MAX_DESCRIPTION = 160

/** Builds the head of a page that exists in every language. `path` is without language prefix. */
export function pageHead(page: {
  publicUrl: string
  language: Language
  path: string
  title: string
  description: string
  noindex?: boolean
}): PageHead {
  const address = (language: Language) => page.publicUrl + pathIn(language, page.path)
  return {
    title: page.title,
    description: shortened(page.description, MAX_DESCRIPTION),
    canonical: address(page.language),
    alternates: [
      ...LANGUAGES.map((language) => ({ language, href: address(language) })),
      { language: 'x-default', href: address('vi') },
    ],
    noindex: page.noindex ?? false,
  }
}

type Tag =
  | { title: string }
  | { name: string; content: string }
  | { property: string; content: string }
  | { tagName: 'link'; rel: string; href: string; hrefLang?: string }

/** The head as the framework's descriptors; nothing when the page could not be read. */
export function headTags(head: PageHead | undefined): Tag[] {
  if (!head) return []
  return [
    { title: head.title },
    { name: 'description', content: head.description },
    ...(head.noindex ? [{ name: 'robots', content: 'noindex, follow' }] : []),
    { tagName: 'link', rel: 'canonical', href: head.canonical },
    ...head.alternates.map(
      ({ language, href }) => ({ tagName: 'link', rel: 'alternate', href, hrefLang: language }) as const,
    ),
    { property: 'og:title', content: head.title },
    { property: 'og:description', content: head.description },
    { property: 'og:url', content: head.canonical },
    { property: 'og:type', content: 'website' },
  ]
}

/** The beginning of a text, cut between words. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  const space = cut.lastIndexOf(' ')
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/, '')}…`
}
