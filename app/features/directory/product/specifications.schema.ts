import { z } from 'zod'

import type { Language } from '#app/locales/language.ts'

import { localText } from '../records/local-text.ts'
import type { Specification } from './product-page.ts'

const text = z.string().trim().min(1)

/** One line as it is stored. */
const StoredSpecification = z.object({
  labelVi: text,
  labelEn: text.nullish(),
  value: z.union([text, z.number().transform(String)]),
  unit: text.nullish(),
})

/** The lines of a stored specification in both languages; lines that are not of the known form are left out. */
export function storedSpecifications(
  stored: unknown,
): { labelVi: string; labelEn: string | null; value: string; unit: string | null }[] {
  return linesOf(stored).map(({ labelVi, labelEn, value, unit }) => ({
    labelVi,
    labelEn: labelEn ?? null,
    value,
    unit: unit ?? null,
  }))
}

/** The lines of a stored specification in the reader's language; lines that are not of the known form are left out. */
export function readSpecifications(stored: unknown, language: Language): Specification[] {
  return linesOf(stored).flatMap(({ labelVi, labelEn, value, unit }) => {
    const label = localText(language, labelVi, labelEn ?? null)
    return label ? [{ label, value, unit: unit ?? null }] : []
  })
}

function linesOf(stored: unknown): z.output<typeof StoredSpecification>[] {
  if (!Array.isArray(stored)) return []
  return stored.flatMap((line: unknown) => {
    const parsed = StoredSpecification.safeParse(line)
    return parsed.success ? [parsed.data] : []
  })
}
