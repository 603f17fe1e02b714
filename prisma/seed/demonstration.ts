import { HANOI } from '#reference/provinces.ts'
import type { ProductFamily } from '#reference/product-families.ts'

import { accountPersonId } from './accounts.ts'
import { addDays, dayOf } from './days.ts'
import { certificateRows } from './demonstration-certificates.ts'
import { needRows } from './demonstration-needs.ts'
import { recognitionRow } from './demonstration-recognitions.ts'
import { languagesOf, marketsOf, representativeOf } from './enterprise-contacts.ts'
import { type EnterprisePlan, planEnterprises } from './enterprise-plan.ts'
import { type Size, SIZES } from './enterprise-sizes.ts'
import { initialsOf } from './invented-names.ts'
import { placeIn } from './places.ts'
import { chooseLines, factRows, familyNamed, type ProductLine, productRow } from './product-lines.ts'
import { Random, stableId } from './random.ts'
import { addRecords, noRecords, type SeedRecords } from './records.ts'
import { describeEnterprise } from './enterprise-sentences.ts'
import { slugOf, unmarked } from './words.ts'

/** Addresses already given; a second enterprise or product of the same name gets a number. */
class Slugs {
  readonly #taken = new Set<string>()

  give(wanted: string): string {
    let slug = wanted
    for (let number = 2; this.#taken.has(slug); number += 1) slug = `${wanted}-${number}`
    this.#taken.add(slug)
    return slug
  }
}

interface Registers {
  enterprises: Slugs
  products: Slugs
  serial: number
}

/** An invented enterprise while its rows are being drawn. */
interface Draft {
  plan: EnterprisePlan
  enterpriseId: string
  serial: number
  today: Date
  random: Random
  size: Size
  markets: string[]
  lines: ProductLine[]
  /** Of its products, or of its trade when it has none; the main one first. */
  families: [ProductFamily, ...ProductFamily[]]
  /** The day on which its profile was last confirmed. */
  asOf: Date
}

function draft(plan: EnterprisePlan, today: Date, serial: number): Draft {
  const random = new Random().fork(`${plan.key}/details`)
  const size = random.weighted(SIZES.map((entry) => [entry, entry.weight] as const))
  const count = plan.kind === 'maker' ? random.int(...size.products) : 0
  const initials = initialsOf(plan.properName)
  const lines =
    count > 0 ? chooseLines(plan.key, plan.trade.families, plan.properName, initials, count, random) : []
  const [main = familyNamed(plan.trade.families[0] ?? ''), ...others] = new Set(
    lines.map((line) => line.family),
  )
  return {
    plan,
    enterpriseId: stableId(plan.key),
    serial,
    today,
    random,
    size,
    markets: marketsOf(plan, random),
    lines,
    families: [main, ...others],
    asOf: addDays(today, random.chance(0.8) ? -random.int(2, 180) : -random.int(181, 540)),
  }
}

function rolesOf(plan: EnterprisePlan, random: Random): SeedRecords['enterprises'][number]['roles'] {
  if (plan.kind !== 'maker') return [plan.kind]
  if (plan.foreign) return random.chance(0.15) ? ['supplier', 'buyer'] : ['supplier']
  if (plan.place.province === HANOI) return random.chance(0.5) ? ['producer', 'supplier'] : ['producer']
  return random.chance(0.35) ? ['supplier', 'producer'] : ['supplier']
}

function taxCodeOf(plan: EnterprisePlan, serial: number): string {
  // A Vietnamese tax code begins with the number of the province that issued it, and no province has 99.
  if (!plan.foreign) return `99${String(serial).padStart(8, '0')}`
  return `DEMO-${plan.place.country}-${String(serial).padStart(5, '0')}`
}

const SECOND_SITES = ['24', '31', '33', '25', '37', '79', '75']

function sitesOf({ plan, enterpriseId, random }: Draft): SeedRecords['sites'] {
  const makesThings = plan.kind === 'maker' && !plan.foreign
  const kind = makesThings && random.chance(0.6) ? 'factory' : 'head_office'
  const sites: SeedRecords['sites'] = [
    { id: stableId(`${plan.key}/site/0`), enterpriseId, kind, ...plan.place },
  ]
  if (makesThings && random.chance(0.14)) {
    const province = random.chance(0.5) ? plan.place.province : random.pick(SECOND_SITES)
    sites.push({
      id: stableId(`${plan.key}/site/1`),
      enterpriseId,
      kind: random.pick(['factory', 'warehouse'] as const),
      ...placeIn(province ?? HANOI, random),
    })
  }
  return sites
}

const FOREIGN_FORM =
  /^PT |\s(Co\., Ltd\.|Ltd|Pte\. Ltd\.|Sdn\. Bhd\.|Pvt\. Ltd\.|Pty Ltd|Inc\.|GmbH|S\.r\.l\.|SAS|B\.V\.|AB|Sp\. z o\.o\.|s\.r\.o\.|S\.L\.|LLC|A\.Ş\.)$/
const VIETNAMESE_FORM = /^(Công ty TNHH MTV|Công ty TNHH|Công ty Cổ phần|DNTN|HTX) /

/** The name as it stands in a web address: without the legal form. */
function addressName(plan: EnterprisePlan): string {
  return plan.foreign ? plan.nameEn.replace(FOREIGN_FORM, '') : plan.nameVi.replace(VIETNAMESE_FORM, '')
}

function enterpriseRow(enterprise: Draft, slug: string): SeedRecords['enterprises'][number] {
  const { plan, random, size, families, markets, asOf } = enterprise
  const association = plan.kind === 'association'
  const yearFounded = association ? null : random.int(1988, 2022)
  const range = enterprise.lines.map((line) => [line.kind.nameVi, line.kind.nameEn] as const)
  const facts = {
    family: families[0],
    range,
    yearFounded,
    employees: association ? null : size.employees,
    exportMarkets: markets,
  }
  const [descriptionVi, descriptionEn] = describeEnterprise(plan, facts, random)
  return {
    id: enterprise.enterpriseId,
    slug,
    nameVi: plan.nameVi,
    nameEn: plan.nameEn,
    nameShort: plan.properName,
    aliases: plan.foreign ? [] : [unmarked(plan.properName)],
    taxCode: taxCodeOf(plan, enterprise.serial),
    legalForm: plan.legalForm,
    roles: rolesOf(plan, random),
    descriptionVi,
    descriptionEn,
    industryGroup: families[0].group,
    yearFounded,
    sizeBand: association ? null : size.band,
    turnoverBand: association ? null : random.pick(size.turnover),
    languages: languagesOf(plan, markets, random),
    exportMarkets: markets,
    website: random.chance(0.65) ? `https://${slug}.example` : null,
    origin: 'demonstration',
    asOf,
    createdAt: addDays(asOf, -random.int(0, 300)),
  }
}

function recognitionRows({ plan, enterpriseId, lines, today, random }: Draft): SeedRecords['recognitions'] {
  const [flagship] = lines
  if (!flagship) return []
  return plan.recognitionYears.map((year) =>
    recognitionRow(plan.key, enterpriseId, flagship, year, random.chance(0.2), today),
  )
}

/** Families of what goods of these families are made of. */
function inputFamilies(families: readonly ProductFamily[]): string[] {
  return families.flatMap((family) => family.inputs.flatMap((input) => input.family ?? []))
}

function recordsOf(plan: EnterprisePlan, today: Date, registers: Registers): SeedRecords {
  registers.serial += 1
  const enterprise = draft(plan, today, registers.serial)
  const { enterpriseId, random, size, lines, families, asOf } = enterprise
  const slug = registers.enterprises.give(slugOf(addressName(plan)))
  const { person, membership } = representativeOf(plan, enterpriseId, registers.serial, today, random)
  const products = lines.map((line) => productRow(line, enterpriseId, asOf, random))
  const wanted = plan.kind === 'buyer' ? plan.trade.families : inputFamilies(families)
  const officer = accountPersonId('officer')
  return {
    people: [person],
    memberships: [membership],
    enterprises: [enterpriseRow(enterprise, slug)],
    sites: sitesOf(enterprise),
    products: products.map((row) => ({ ...row, slug: registers.products.give(row.slug) })),
    facts: lines.flatMap((line) => factRows(line, enterpriseId, size.factor, today, random)),
    certificates:
      lines.length === 0
        ? []
        : certificateRows(plan.key, enterpriseId, families, size.certificates, today, officer, random),
    recognitions: recognitionRows(enterprise),
    needs: needRows(plan.key, enterpriseId, wanted, plan.needCount, plan.place, today, random),
  }
}

const BATCH = 10

/**
 * All invented records in batches of whole enterprises, always the same for the same day. Batches are small
 * so that whoever writes them can let other work run in between.
 */
export function* demonstrationBatches(today: Date): Generator<SeedRecords> {
  const anchor = dayOf(today)
  const registers: Registers = { enterprises: new Slugs(), products: new Slugs(), serial: 1000 }
  let batch = noRecords()
  for (const plan of planEnterprises()) {
    addRecords(batch, recordsOf(plan, anchor, registers))
    if (batch.enterprises.length === BATCH) {
      yield batch
      batch = noRecords()
    }
  }
  yield batch
}
