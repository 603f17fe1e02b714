import { LANGUAGES, pathIn, type Language } from '#app/locales/language.ts'

const SITE_NAME = 'Nhịp Cầu'
/** Stands in public/, also for the case that no picture can be drawn. */
export const DEFAULT_PICTURE = '/og-default.png'
export const PICTURE_SIZE = { width: 1200, height: 630 }

/** A picture of the page, without the address of the site. */
export interface SharedPicture {
  path: string
  alt: string
}

/** What the head of a page says to browsers, search engines and people who share it. */
export interface PageHead {
  title: string
  description: string
  /** Absolute address of the page in its language. */
  canonical: string
  alternates: { language: Language | 'x-default'; href: string }[]
  language: Language
  /** Shown by services where the page is shared; absolute address. */
  picture: { url: string; alt: string }
  /** For filtered lists, which are endless, and for invented records. */
  noindex: boolean
}

/** Longer ones are cut off in lists of results. */
const MAX_TITLE = 65
const MAX_DESCRIPTION = 160
/** Shorter ones tell a reader of a list of results too little. */
const MIN_DESCRIPTION = 70

/** Builds the head of a page that exists in every language. `path` is without language prefix. */
export function pageHead(page: {
  publicUrl: string
  language: Language
  path: string
  /** The title, or several from the fullest to the briefest: the first that fits is taken. */
  title: string | readonly string[]
  /** The description, or sentences of which as many are taken as make it long enough. */
  description: string | readonly string[]
  /** Shown where the page is shared; the picture of the whole site when it has none of its own. */
  picture?: SharedPicture
  noindex?: boolean
}): PageHead {
  const address = (language: Language) => page.publicUrl + pathIn(language, page.path)
  return {
    title: fittingTitle(typeof page.title === 'string' ? [page.title] : page.title),
    description: fullDescription(
      typeof page.description === 'string' ? [page.description] : page.description,
    ),
    canonical: address(page.language),
    alternates: [
      ...LANGUAGES.map((language) => ({ language, href: address(language) })),
      { language: 'x-default', href: address('vi') },
    ],
    language: page.language,
    picture: {
      url: page.publicUrl + (page.picture?.path ?? DEFAULT_PICTURE),
      alt: page.picture?.alt ?? SITE_NAME,
    },
    noindex: page.noindex ?? false,
  }
}

/** The briefest one is never cut: half a name is worse than one that a list of results shortens itself. */
function fittingTitle(titles: readonly string[]): string {
  return titles.find((title) => title.length <= MAX_TITLE) ?? titles.at(-1) ?? SITE_NAME
}

function fullDescription(sentences: readonly string[]): string {
  let text = ''
  for (const sentence of sentences) {
    if (text.length >= MIN_DESCRIPTION) break
    text = `${text} ${sentence}`.trim()
  }
  return shortened(text, MAX_DESCRIPTION)
}

const LOCALES: Record<Language, string> = { vi: 'vi_VN', en: 'en_GB' }

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
    { property: 'og:site_name', content: SITE_NAME },
    { property: 'og:locale', content: LOCALES[head.language] },
    ...LANGUAGES.filter((language) => language !== head.language).map((language) => ({
      property: 'og:locale:alternate',
      content: LOCALES[language],
    })),
    { property: 'og:image', content: head.picture.url },
    { property: 'og:image:type', content: 'image/png' },
    { property: 'og:image:width', content: String(PICTURE_SIZE.width) },
    { property: 'og:image:height', content: String(PICTURE_SIZE.height) },
    { property: 'og:image:alt', content: head.picture.alt },
    { name: 'twitter:card', content: 'summary_large_image' },
  ]
}

/** The beginning of a text, cut between words. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  const space = cut.lastIndexOf(' ')
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/, '')}…`
}
