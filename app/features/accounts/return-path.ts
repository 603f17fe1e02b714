import { type Language, pathIn } from '#app/locales/language.ts'

/** Only paths of this site are followed; anything else leads home. */
export function safeReturnPath(returnTo: string | undefined): string {
  if (!returnTo?.startsWith('/') || /^\/[/\\]/.test(returnTo) || /[\s\\]/.test(returnTo)) return '/'
  return returnTo
}

/** Pages of the product that stand between signing in and the page that somebody wanted. */
const BETWEEN = /^\/(sign-in\/code|account\/second-factor)?($|\?)/

/** Where to go after a step of signing in: pages of the product in the reader's language, others as they were asked for. */
export function pathAfterSignIn(language: Language, path: string): string {
  return BETWEEN.test(path) ? pathIn(language, path) : path
}
