export const LANGUAGES = ['vi', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Vietnamese pages have no prefix; English ones live under /en. */
export function languageOfPath(pathname: string): Language {
  return pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'vi'
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
