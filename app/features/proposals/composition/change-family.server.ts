import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { slugText } from '#app/platform/slug.ts'
import { productFamilyByCode } from '#reference/product-families.ts'
import { fold } from '#search/normalise.ts'

import { findVersions, insertVersion } from './compositions.repository.server.ts'
import { forgetComposition } from './current-composition.server.ts'
import { contentOf } from './families.ts'
import { FamilyContent, type ChangeFamilyInput } from './family.schema.ts'

/**
 * Writes the next version of a family; nothing that was is lost. Proposals follow at once.
 * @param code null for a new family
 * @returns the code of the family
 * @throws AppError notFound; conflict when somebody else was quicker
 */
export async function changeFamily(
  app: Pick<App, 'db' | 'pool'>,
  actor: SignedInActor,
  code: string | null,
  input: ChangeFamilyInput,
): Promise<string> {
  const family = code ?? (await newCode(app, input))
  const versions = await findVersions(app.db, family)
  const shipped = productFamilyByCode(family)
  if (code !== null && versions.length === 0 && !shipped) throw new AppError('notFound', 'notFound')
  const latest = versions[0]
  const present = latest ? FamilyContent.parse(latest.content) : shipped && contentOf(shipped)
  await insertVersion(app.db, {
    family,
    after: input.version,
    authorId: actor.personId,
    ...next(input, present, (to) => earlier(versions, shipped && contentOf(shipped), to)),
  })
  forgetComposition(app.pool)
  return family
}

function next(
  input: ChangeFamilyInput,
  present: FamilyContent | undefined,
  versionOf: (to: number) => { content: FamilyContent; removed: boolean },
): { content: FamilyContent; removed: boolean; note: string | null } {
  if (input.intent === 'restore') return { ...versionOf(input.to), note: null }
  if (input.intent === 'remove') {
    if (!present) throw new AppError('notFound', 'notFound')
    return { content: present, removed: true, note: null }
  }
  const { nameVi, nameEn, group, hs, vsic, inputs, note } = input
  const stated = inputs.filter((each) => each !== null)
  return {
    content: { group: group || null, nameVi, nameEn, hs, vsic, inputs: stated },
    removed: false,
    note: note ?? null,
  }
}

function earlier(
  versions: Awaited<ReturnType<typeof findVersions>>,
  shipped: FamilyContent | undefined,
  to: number,
): { content: FamilyContent; removed: boolean } {
  if (to === 0 && shipped) return { content: shipped, removed: false }
  const version = versions.find((each) => each.version === to)
  if (!version) throw new AppError('notFound', 'notFound')
  return { content: FamilyContent.parse(version.content), removed: version.removed }
}

async function newCode(app: Pick<App, 'db'>, input: ChangeFamilyInput): Promise<string> {
  if (input.intent !== 'save') throw new AppError('notFound', 'notFound')
  const code = slugText(fold(input.nameEn).toLowerCase(), 50)
  const taken = productFamilyByCode(code) ?? (await findVersions(app.db, code))[0]
  if (taken) throw new AppError('conflict', 'familyExists', { field: 'nameEn' })
  return code
}
