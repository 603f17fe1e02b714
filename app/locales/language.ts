export const LANGUAGES = ['vi', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Vietnamese pages have no prefix; English ones live under /en. */
export function languageOfPath(pathname: string): Language {
  return pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'vi'
}

/** What a program asks for in Accept-Language, weights minded; English for those who want neither. */
export function languageOfAccept(header: string): Language {
  let best: { language: Language; weight: number } = { language: 'en', weight: 0 }
  for (const part of header.toLowerCase().split(',').slice(0, 20)) {
    const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim())
    const language = LANGUAGES.find((own) => range === own || range.startsWith(`${own}-`))
    const given = parameters.find((parameter) => parameter.startsWith('q='))
    const weight = given === undefined ? 1 : Number(given.slice('q='.length)) || 0
    if (language && weight > best.weight) best = { language, weight }
  }
  return best.language
}

/** The path without its language prefix: "/en/search" becomes "/search". */
function pathWithoutLanguage(pathname: string): string {
  if (languageOfPath(pathname) === 'vi') return pathname
  return pathname.slice('/en'.length) || '/'
}

/** The same page in a language; query and hash stay. Absolute addresses and fragments are left alone. */
export function pathIn(language: Language, path: string): string {
  if (!path.startsWith('/') || path.startsWith('//')) return path
  const mark = path.search(/[?#]/)
  const pathname = mark === -1 ? path : path.slice(0, mark)
  const rest = mark === -1 ? '' : path.slice(mark)
  const bare = pathWithoutLanguage(pathname)
  if (language === 'vi') return bare + rest
  return (bare === '/' ? '/en' : `/en${bare}`) + rest
}
