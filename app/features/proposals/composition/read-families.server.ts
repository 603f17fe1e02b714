import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { hsName } from '#reference/hs.ts'
import { INDUSTRY_GROUPS, industryGroupByCode } from '#reference/industry-groups.ts'
import { productFamilyByCode, type ProductFamily } from '#reference/product-families.ts'
import { fold } from '#search/normalise.ts'

import { findNewest, findVersions } from './compositions.repository.server.ts'
import { currentComposition } from './current-composition.server.ts'
import { contentOf } from './families.ts'
import { FamilyContent } from './family.schema.ts'

export interface FamilyLine {
  code: string
  name: string
  group: string | null
  hs: string[]
  inputs: string[]
  /** Null for one that is as it was shipped. */
  changed: { at: string; by: string | null } | null
}

export interface FamilyList {
  families: FamilyLine[]
  /** Of the whole table. */
  all: number
  inputs: number
  groups: { value: string; label: string }[]
  asked: { q: string; group: string }
  /** Families that officers took out, to be put back. */
  removed: { code: string; name: string }[]
}

/** The table of what products are made of, narrowed by words and industry group. */
export async function listFamilies(
  app: Pick<App, 'db' | 'pool'>,
  language: Language,
  asked: { q: string; group: string },
): Promise<FamilyList> {
  const [composition, newest] = await Promise.all([currentComposition(app.pool), findNewest(app.db)])
  const changes = new Map(newest.map((version) => [version.family, version]))
  const needle = plain(asked.q)
  const families = composition.families
    .filter((family) => !asked.group || family.group === asked.group)
    .filter((family) => needle === '' || plain(textOf(family)).includes(needle))
  const named = namer(language)
  return {
    families: families.map((family) => {
      const change = changes.get(family.code)
      const group = family.group === null ? undefined : industryGroupByCode(family.group)
      return {
        code: family.code,
        name: named(family),
        group: group ? named(group) : null,
        hs: family.hs,
        inputs: family.inputs.map(named),
        changed: change ? { at: change.at.toISOString(), by: change.author?.name ?? null } : null,
      }
    }),
    all: composition.families.length,
    inputs: composition.families.reduce((sum, family) => sum + family.inputs.length, 0),
    groups: INDUSTRY_GROUPS.map((group) => ({ value: group.code, label: named(group) })),
    asked,
    removed: newest
      .filter((version) => version.removed)
      .map((version) => ({ code: version.family, name: named(FamilyContent.parse(version.content)) })),
  }
}

export interface FamilyPage {
  /** Null for a new one. */
  code: string | null
  name: string
  version: number
  removed: boolean
  content: FamilyContent
  groups: { value: string; label: string }[]
  /** Names of headings in the reader's language. */
  headings: Record<string, string>
  /** Families that an input may be. */
  families: { value: string; label: string }[]
  versions: { version: number; at: string | null; by: string | null; note: string | null; removed: boolean }[]
}

const NEW: FamilyContent = { group: null, nameVi: '', nameEn: '', hs: [], vsic: [], inputs: [] }

/** One family with its history; with null the form for a new one. @throws AppError notFound */
export async function readFamily(
  app: Pick<App, 'db' | 'pool'>,
  language: Language,
  code: string | null,
): Promise<FamilyPage> {
  const shipped = code === null ? undefined : productFamilyByCode(code)
  const [composition, versions] = await Promise.all([
    currentComposition(app.pool),
    code === null ? [] : findVersions(app.db, code),
  ])
  if (code !== null && !shipped && versions.length === 0) throw new AppError('notFound', 'notFound')
  const latest = versions[0]
  const content = latest ? FamilyContent.parse(latest.content) : shipped ? contentOf(shipped) : NEW
  const named = namer(language)
  const codes = new Set([...content.hs, ...content.inputs.flatMap((input) => input.hs)])
  return {
    code,
    name: named(content),
    version: latest?.version ?? 0,
    removed: latest?.removed ?? false,
    content,
    groups: INDUSTRY_GROUPS.map((group) => ({ value: group.code, label: named(group) })),
    headings: Object.fromEntries([...codes].map((each) => [each, hsName(each, language)])),
    families: composition.families
      .map((family) => ({ value: family.code, label: named(family) }))
      .sort((a, b) => a.label.localeCompare(b.label, language)),
    versions: [
      ...versions.map(({ version, at, author, note, removed }) => ({
        version,
        at: at.toISOString(),
        by: author?.name ?? null,
        note,
        removed,
      })),
      ...(shipped ? [{ version: 0, at: null, by: null, note: null, removed: false }] : []),
    ],
  }
}

function namer(language: Language) {
  return ({ nameVi, nameEn }: { nameVi: string; nameEn: string }) => (language === 'en' ? nameEn : nameVi)
}

function textOf({ nameVi, nameEn, hs, inputs }: ProductFamily): string {
  return [
    nameVi,
    nameEn,
    ...hs,
    ...inputs.flatMap((input) => [input.nameVi, input.nameEn, ...input.hs]),
  ].join(' ')
}

function plain(text: string): string {
  return fold(text).toLowerCase().replace(/\s+/g, ' ').trim()
}
