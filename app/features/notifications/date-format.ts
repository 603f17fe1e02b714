/** Made ones by what they are made of. Making one costs as much as a small query, and a mail needs a dozen. */
const made = new Map<string, Intl.DateTimeFormat>()
/** Each takes some kilobytes. */
const MOST_KEPT = 300

/** The same as `new Intl.DateTimeFormat`, kept for the next time. */
export function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const known = made.get(key)
  if (known) return known
  if (made.size >= MOST_KEPT) made.clear()
  const format = new Intl.DateTimeFormat(language, options)
  made.set(key, format)
  return format
}
