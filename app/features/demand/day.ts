import type { Language } from '#app/locales/language.ts'

/** A day (ISO date) as it is written: 7/9/2026, or 7 Sep 2026. The same in every time zone. */
export function dayIn(language: Language, day: string): string {
  return (
    new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
      day: 'numeric',
      month: language === 'vi' ? 'numeric' : 'short',
      year: 'numeric',
      timeZone: 'UTC',
    })
      .format(new Date(`${day}T00:00:00Z`))
      // Some versions of the language data say Sept: server and browser must write the same.
      .replace('Sept', 'Sep')
  )
}
