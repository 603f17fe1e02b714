import {
  bothNames,
  foremost,
  printedHs,
  type RecognitionRecord,
  sourceOf,
} from '#app/features/directory/index.ts'
import { properName, readSpecifications } from '#app/features/directory/index.server.ts'
import { nameKey } from '#reference/name-key.ts'
import { unitOfName } from '#reference/units.ts'

import type { Entry, Statement } from './comparison.ts'
import type { Subject } from './comparison-page.ts'
import type { ComparedEnterprise, ComparedProduct } from './comparisons.repository.server.ts'
import {
  certificateEntries,
  informationEntries,
  nameEntry,
  profileEntries,
  recognitionEntries,
  recognitionsOf,
  supplyEntries,
} from './describe-facts.server.ts'
import type { Quantity } from './quantities.ts'
import { listEntry, plainEntry, type Say } from './say.server.ts'

/** A subject with all that is known of it. */
export interface Described {
  subject: Subject
  entries: Entry[]
}

/** Products listed in a cell by name; more are counted. */
const MOST_NAMED = 6

/** An enterprise as a column. */
export function describeEnterprise(say: Say, stored: ComparedEnterprise): Described {
  const { names, t } = say
  const recognitions = recognitionsOf(say, [
    ...stored.recognitions,
    ...stored.products.flatMap((product) => product.recognitions),
  ])
  const group = stored.industryGroup ?? stored.products[0]?.industryGroup ?? null
  const site = sourceOf(stored.website)
  const headings = [
    ...new Set(stored.products.flatMap((product) => product.hsCodes.map((code) => code.slice(0, 4)))),
  ]
  return {
    subject: subjectOf(say, 'enterprise', stored, foremost(recognitions)),
    entries: [
      nameEntry(say, stored),
      plainEntry('identity', 'group', t('row.group'), group && names.group(group), group),
      ...profileEntries(say, stored),
      {
        ...plainEntry('identity', 'website', t('row.website'), site?.site),
        statements: site ? [{ text: site.site, href: site.url }] : [],
      },
      ...recognitionEntries(say, recognitions),
      productEntry(say, stored),
      codesEntry(say, headings),
      ...enterpriseSupply(say, stored),
      ...certificateEntries(say, stored.certificates),
      ...informationEntries(say, stored),
      checkedEntry(say, stored),
    ],
  }
}

function productEntry(say: Say, { products }: ComparedEnterprise): Entry {
  const statements: Statement[] = products.slice(0, MOST_NAMED).map((product) => {
    const { name } = bothNames(say.language, product.nameVi, product.nameEn)
    return { ...name, to: `/products/${product.slug}` }
  })
  const rest = products.length - statements.length
  if (rest > 0) statements.push({ text: say.t('more', { count: rest }) })
  const keys = products.map(({ slug }) => slug)
  return listEntry('products', 'products', say.t('row.products'), statements, keys)
}

function codesEntry(say: Say, codes: readonly string[]): Entry {
  const statements = codes.slice(0, MOST_NAMED).map((code): Statement => {
    const note = say.names.hs(code)
    return { text: printedHs(code), ...(note ? { note } : {}) }
  })
  return listEntry('products', 'hs', say.t('row.hs'), statements, codes)
}

/** Abilities of the house itself; where it states none, those of its only product. */
function enterpriseSupply(say: Say, { facts, products }: ComparedEnterprise): Entry[] {
  if (facts.length > 0) return supplyEntries(say, facts)
  const [only] = products
  if (only && products.length === 1) return supplyEntries(say, only.facts)
  return productSupply(say, products)
}

/** Of several products each has its own capacity: they are listed with their names, and none is better. */
function productSupply(say: Say, products: ComparedEnterprise['products']): Entry[] {
  const rows = new Map<string, Entry>()
  for (const product of products) {
    const { name } = bothNames(say.language, product.nameVi, product.nameEn)
    for (const entry of supplyEntries(say, product.facts)) {
      const [statement] = entry.statements
      if (!statement) continue
      const named: Statement = { text: statement.text, note: name.text }
      const { group, row, label, statements, key } = rows.get(entry.row) ?? {
        ...entry,
        statements: [],
        key: '',
      }
      if (statements.length >= MOST_NAMED) continue
      rows.set(row, {
        group,
        row,
        label,
        statements: [...statements, named],
        key: `${key}\n${product.slug} ${entry.key}`,
      })
    }
  }
  return [...rows.values()]
}

function checkedEntry(say: Say, { facts, products, certificates }: ComparedEnterprise): Entry {
  const stated = [...facts, ...products.flatMap((product) => product.facts), ...certificates]
  const checked = stated.filter(({ verifiedAt }) => verifiedAt !== null).length
  const said = stated.length === 0 ? null : say.t('checkedOf', { checked, stated: stated.length })
  return plainEntry('information', 'checked', say.t('row.checked'), said)
}

/** A product as a column, with what matters of its maker. */
export function describeProduct(say: Say, stored: ComparedProduct): Described {
  const { names, t } = say
  const { enterprise: maker } = stored
  const recognitions = recognitionsOf(say, stored.recognitions)
  const makerName = maker && bothNames(say.language, maker.nameVi, maker.nameEn).name
  return {
    subject: subjectOf(say, 'product', stored, foremost(recognitions)),
    entries: [
      nameEntry(say, stored),
      {
        ...plainEntry('identity', 'maker', t('row.maker'), null, maker?.slug),
        statements: maker && makerName ? [{ ...makerName, to: `/enterprises/${maker.slug}` }] : [],
      },
      plainEntry(
        'identity',
        'group',
        t('row.group'),
        stored.industryGroup && names.group(stored.industryGroup),
        stored.industryGroup,
      ),
      ...(maker ? profileEntries(say, maker).filter(({ row }) => MAKER_ROWS.has(row)) : []),
      ...recognitionEntries(say, recognitions),
      codesEntry(say, stored.hsCodes),
      ...specificationEntries(say, stored),
      ...supplyEntries(say, stored.facts),
      ...(maker ? certificateEntries(say, maker.certificates) : []),
      ...informationEntries(say, stored),
    ],
  }
}

/** Of the maker, what decides about a product. */
const MAKER_ROWS: ReadonlySet<string> = new Set([
  'founded',
  'employees',
  'place',
  'sites',
  'markets',
  'languages',
])

/** Lines of a specification by their names; a number with a unit of the tables can be brought to the unit of others. */
function specificationEntries(say: Say, stored: ComparedProduct): Entry[] {
  // Rows are the same for both languages, so that labels missing in one of them do not part what belongs together.
  const rows = readSpecifications(stored.specifications, 'vi').map(({ label }) => nameKey(label.text))
  return readSpecifications(stored.specifications, say.language).map(({ label, value, unit }, index) => {
    const quantity = quantityOf(value, unit)
    const text = unit === null ? value : say.directory('facts.amount', { value, unit })
    const entry: Entry = {
      group: 'specifications',
      row: rows[index] ?? label.text,
      label: label.text,
      statements: [{ text }],
      key: nameKey(text),
    }
    return quantity ? { ...entry, quantity } : entry
  })
}

/** Thousands and decimals cannot be told apart in every text: plain numbers only. */
const PLAIN_NUMBER = /^-?\d+(\.\d{1,2})?$/

function quantityOf(value: string, unit: string | null): Quantity | null {
  const known = unit === null ? undefined : unitOfName(unit)
  if (!known || !PLAIN_NUMBER.test(value)) return null
  return { value: Number(value), unit: known.code, period: null }
}

function subjectOf(
  say: Say,
  kind: Subject['kind'],
  stored: ComparedEnterprise | ComparedProduct,
  seal: RecognitionRecord | null,
): Subject {
  const { name } = bothNames(say.language, stored.nameVi, stored.nameEn)
  return {
    kind,
    slug: stored.slug,
    name,
    properName: properName(('nameShort' in stored ? stored.nameShort : null) ?? name.text),
    group: stored.industryGroup,
    seal,
    demonstration: stored.origin === 'demonstration',
  }
}
