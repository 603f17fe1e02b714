import { useLocale } from 'use-intl'

/** A time zone as people call it, with its distance from UTC: "Indochina Time (GMT+7)". */
export function useZoneName(): (timeZone: string) => string {
  const language = useLocale()
  return (timeZone) => {
    const part = (timeZoneName: 'longGeneric' | 'shortOffset') =>
      new Intl.DateTimeFormat(language, { timeZone, timeZoneName })
        .formatToParts(new Date())
        .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
    return `${part('longGeneric')} (${part('shortOffset')})`
  }
}
