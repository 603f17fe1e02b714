/** Only paths of this site are followed; anything else leads home. */
export function safeReturnPath(returnTo: string | undefined): string {
  if (!returnTo?.startsWith('/') || /^\/[/\\]/.test(returnTo) || /[\s\\]/.test(returnTo)) return '/'
  return returnTo
}
