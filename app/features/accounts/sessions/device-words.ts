import Bowser from 'bowser'

/** What a session runs on, in the names that people know: "Firefox · Windows"; null when the browser does not say. */
export function deviceWords(userAgent: string | null): string | null {
  if (!userAgent) return null
  const { browser, os } = Bowser.parse(userAgent)
  const words = [browser.name, os.name].filter((word) => word !== undefined && word !== '')
  return words.length > 0 ? words.join(' · ') : null
}
