/** What a crawler sees of a page. */
export interface PageFacts {
  /** `lang` of the document. */
  lang: string
  titles: string[]
  headings: number
  /** Every id, as often as it occurs. */
  ids: string[]
  /** Addresses that links and search forms lead to, as written. */
  links: string[]
  /** Pictures, scripts and styles, as written. */
  assets: string[]
  /** Texts on screen and in what is read aloud, each with the language it is marked as. */
  texts: { text: string; lang: string }[]
  canonical: string | null
  alternates: string[]
  description: string | null
  noindex: boolean
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
/** Elements whose content is no text of the page, or in no language that people speak. */
const OPAQUE = new Set(['script', 'style', 'template', 'noscript', 'svg', 'code', 'pre'])
/** Attributes that are shown or read aloud. */
const SPOKEN = ['alt', 'title', 'aria-label', 'placeholder', 'aria-description']
const TOKEN = /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-zA-Z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|([^<]+)/gi
const ATTRIBUTE = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

/** Reads a page as React writes it: every element closed, every attribute in quotes. */
export function readPage(html: string): PageFacts {
  const facts: PageFacts = {
    lang: '',
    titles: [],
    headings: 0,
    ids: [],
    links: [],
    assets: [],
    texts: [],
    canonical: null,
    alternates: [],
    description: null,
    noindex: false,
  }
  const open: { name: string; lang: string }[] = []
  for (const [, closing, tag, rest = '', text] of html.matchAll(TOKEN)) {
    const inside = open.at(-1)
    if (text !== undefined) {
      addText(facts, open, decoded(text))
      continue
    }
    if (tag === undefined) continue
    const name = tag.toLowerCase()
    if (closing) {
      const depth = open.findLastIndex((element) => element.name === name)
      if (depth !== -1) open.length = depth
      continue
    }
    const attributes = attributesOf(rest)
    const lang = attributes.lang ?? inside?.lang ?? ''
    note(facts, name, attributes, lang)
    if (!VOID.has(name) && !rest.endsWith('/')) open.push({ name, lang })
  }
  return facts
}

function addText(facts: PageFacts, open: readonly { name: string; lang: string }[], text: string): void {
  const trimmed = text.trim()
  const inside = open.at(-1)
  if (trimmed === '' || !inside) return
  if (inside.name === 'title' && !open.some(({ name }) => name === 'svg')) facts.titles.push(trimmed)
  if (open.some(({ name }) => OPAQUE.has(name))) return
  facts.texts.push({ text: trimmed, lang: inside.lang })
}

function note(facts: PageFacts, name: string, attributes: Record<string, string>, lang: string): void {
  if (name === 'html') facts.lang = attributes.lang ?? ''
  if (name === 'h1') facts.headings += 1
  if (attributes.id !== undefined) facts.ids.push(attributes.id)
  if (name === 'a' && attributes.href !== undefined) facts.links.push(attributes.href)
  if (name === 'form' && attributes.action !== undefined && attributes.method?.toLowerCase() !== 'post')
    facts.links.push(attributes.action)
  for (const spoken of SPOKEN) {
    const text = attributes[spoken]?.trim()
    if (text) facts.texts.push({ text, lang })
  }
  if ((name === 'img' || name === 'script') && attributes.src) facts.assets.push(attributes.src)
  if (name === 'meta') noteMeta(facts, attributes)
  if (name === 'link') noteLink(facts, attributes)
}

function noteMeta(facts: PageFacts, { name, property, content = '' }: Record<string, string>): void {
  if (name === 'description') facts.description = content
  if (name === 'robots' && content.includes('noindex')) facts.noindex = true
  if (property === 'og:image') facts.assets.push(content)
}

function noteLink(facts: PageFacts, { rel, href }: Record<string, string>): void {
  if (href === undefined) return
  if (rel === 'canonical') facts.canonical = href
  else if (rel === 'alternate') facts.alternates.push(href)
  else facts.assets.push(href)
}

function attributesOf(written: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name = '', double, single, bare] of written.matchAll(ATTRIBUTE)) {
    attributes[name.toLowerCase()] = decoded(double ?? single ?? bare ?? '')
  }
  return attributes
}

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
      return ENTITIES[name ?? ''] ?? whole
    },
  )
}
