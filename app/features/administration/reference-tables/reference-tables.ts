import { CERTIFICATE_STANDARDS } from '#reference/certificate-standards.ts'
import { HS_CHAPTERS, HS_HEADINGS, HS_VERSION } from '#reference/hs.ts'
import { nameKey } from '#reference/name-key.ts'
import { PROVINCES } from '#reference/provinces.ts'
import { UNITS } from '#reference/units.ts'
import { VSIC_CLASSES, VSIC_VERSION } from '#reference/vsic.ts'

/** The tables that the product refers to; they come with the program and are not edited here. */
export const REFERENCE_TABLES = ['hs', 'vsic', 'provinces', 'units', 'standards'] as const
export type ReferenceTable = (typeof REFERENCE_TABLES)[number]

export interface ReferenceRow {
  code: string
  nameVi: string
  nameEn: string
  /** Former names, symbols, what else it is called. */
  more: string
}

const ROWS: Record<ReferenceTable, readonly ReferenceRow[]> = {
  hs: [...HS_CHAPTERS, ...HS_HEADINGS]
    .map(({ code, nameVi, nameEn }) => ({ code, nameVi, nameEn, more: '' }))
    .sort((one, other) => one.code.localeCompare(other.code)),
  vsic: VSIC_CLASSES.map(({ code, nameVi, nameEn }) => ({ code, nameVi, nameEn, more: '' })),
  provinces: PROVINCES.map(({ code, nameVi, nameEn, former }) => ({
    code,
    nameVi,
    nameEn,
    more: former.map((one) => one.nameVi).join(', '),
  })),
  units: UNITS.map(({ code, nameVi, nameEn, symbol }) => ({ code, nameVi, nameEn, more: symbol })),
  standards: CERTIFICATE_STANDARDS.map(({ code, label, nameVi, nameEn, aliases }) => ({
    code,
    nameVi: `${label} – ${nameVi}`,
    nameEn: `${label} – ${nameEn}`,
    more: aliases.join(', '),
  })),
}

const VERSIONS: Record<ReferenceTable, string> = {
  hs: HS_VERSION,
  vsic: VSIC_VERSION,
  provinces: '2025-07-01',
  units: 'Rec 20',
  standards: '2026',
}

export const REFERENCE_PAGE = 100

/** One page of a table: the rows whose code or names hold what is asked for, marks and case aside. */
export function readReferenceTable(parameters: URLSearchParams) {
  const table = REFERENCE_TABLES.find((one) => one === parameters.get('table')) ?? 'hs'
  const q = (parameters.get('q') ?? '').toWellFormed().trim().slice(0, 100)
  const key = nameKey(q)
  const all = ROWS[table]
  const found = key
    ? all.filter(({ code, nameVi, nameEn, more }) =>
        [code, nameVi, nameEn, more].some((text) => nameKey(text).includes(key)),
      )
    : all
  const pages = Math.max(1, Math.ceil(found.length / REFERENCE_PAGE))
  const asked = Number(parameters.get('page') ?? 1)
  const page = Number.isInteger(asked) && asked >= 1 ? Math.min(asked, pages) : 1
  return {
    table,
    q,
    page,
    pages,
    total: found.length,
    version: VERSIONS[table],
    rows: found.slice((page - 1) * REFERENCE_PAGE, page * REFERENCE_PAGE),
    sizes: Object.fromEntries(REFERENCE_TABLES.map((one) => [one, ROWS[one].length])) as Record<
      ReferenceTable,
      number
    >,
  }
}
export type ReferencePage = ReturnType<typeof readReferenceTable>

/** The address of a page of a table. */
export function referencePath(table: ReferenceTable, q = '', page = 1): string {
  const parameters = new URLSearchParams({ table })
  if (q) parameters.set('q', q)
  if (page > 1) parameters.set('page', String(page))
  return `/admin/reference?${parameters.toString()}`
}
