import { VSIC_ROWS } from './vsic-rows.ts'

/** A four-digit class of the Vietnamese standard industrial classification of 2025. */
export interface VsicClass {
  code: string
  nameVi: string
  nameEn: string
  /** Codes of the edition of 2018 whose content it took over; the same code unless the meaning moved. */
  from2018: string[]
}

/** Edition in force since 15 November 2025. Enterprise registers still carry codes of 2018. */
export const VSIC_VERSION = '2025'

/** Classes of manufacturing and information technology, by code. */
export const VSIC_CLASSES: readonly VsicClass[] = VSIC_ROWS.map(([code, nameVi, nameEn, from2018]) => ({
  code,
  nameVi,
  nameEn,
  from2018: from2018 ?? [code],
}))

const BY_CODE = new Map(VSIC_CLASSES.map((entry) => [entry.code, entry]))

/** The class of 2025 with this code, or undefined. */
export function vsicClass(code: string): VsicClass | undefined {
  return BY_CODE.get(code)
}

/**
 * The codes of 2025 that a code of 2018 became: "6201" is "6211" and "6219", "1104" (soft drinks) is "1105".
 * Empty when unknown. A bare code is ambiguous between editions, so callers must know which one they hold.
 */
export function vsic2025From2018(code: string): string[] {
  return VSIC_CLASSES.filter((entry) => entry.from2018.includes(code)).map((entry) => entry.code)
}

/** The name in one language; the code itself when unknown. */
export function vsicName(code: string, language: 'vi' | 'en'): string {
  const entry = BY_CODE.get(code)
  if (!entry) return code
  return language === 'vi' ? entry.nameVi : entry.nameEn
}
