import { useLocale } from 'use-intl'

/** The name of a party or a product in the reader's language, the Vietnamese one when there is no other. */
export function useNameOf(): (party: { nameVi: string; nameEn: string | null }) => string {
  const language = useLocale()
  return ({ nameVi, nameEn }) => (language === 'en' ? (nameEn ?? nameVi) : nameVi)
}

/** The title of a need in the reader's language. */
export function useTitleOf(): (need: { titleVi: string; titleEn: string | null }) => string {
  const language = useLocale()
  return ({ titleVi, titleEn }) => (language === 'en' ? (titleEn ?? titleVi) : titleVi)
}
