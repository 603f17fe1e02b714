import { useLocale } from 'use-intl'

/** A record's name in the reader's language; the Vietnamese one where there is no other. */
export function useNameOf(): (record: { nameVi: string; nameEn: string | null }) => string {
  const language = useLocale()
  return (record) => (language === 'en' ? (record.nameEn ?? record.nameVi) : record.nameVi)
}
