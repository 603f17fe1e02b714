import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { findNamed, type StoredNeed } from '../own-needs.repository.server.ts'

type Named = {
  id: string
  slug: string
  publicId?: string
  nameVi: string
  nameEn: string | null
  nameShort?: string | null
}

/**
 * The enterprises that were typed as those who may see a need: by name, address or public code. Of several with a name the
 * one that was chosen before is meant.
 * @returns ids, the own one left out
 * @throws AppError invalid at the field `chosen` for a name that is nobody's or that of several
 */
export async function findChosen(
  { db }: Pick<App, 'db'>,
  typed: readonly string[],
  beside: { own: string; before: StoredNeed['invitees'] },
): Promise<string[]> {
  if (typed.length === 0) return []
  const before: Named[] = beside.before.map(({ enterprise }) => enterprise)
  const found: Named[] = await findNamed(db, typed)
  const ids = typed.map((text) => {
    const [one, ...others] = matching(before, text).slice(0, 1).concat(matching(found, text))
    if (!one) throw new AppError('invalid', 'chosenUnknown', { field: 'chosen', text: text.slice(0, 80) })
    const sure = matching(before, text).length > 0 || others.every(({ id }) => id === one.id)
    if (!sure) throw new AppError('invalid', 'chosenAmbiguous', { field: 'chosen', text: text.slice(0, 80) })
    return one.id
  })
  return [...new Set(ids)].filter((id) => id !== beside.own)
}

function matching(enterprises: readonly Named[], typed: string): Named[] {
  const text = typed.toLowerCase()
  return enterprises.filter(({ slug, publicId, nameVi, nameEn, nameShort }) =>
    [slug, publicId, nameVi, nameEn, nameShort].some((name) => name?.toLowerCase() === text),
  )
}
