import { accountPeople, accountPersonId } from './accounts.ts'
import { addDays, dayOf } from './days.ts'
import { certificateRow } from './demonstration-certificates.ts'
import { needRow } from './demonstration-needs.ts'
import { recognitionRow } from './demonstration-recognitions.ts'
import { factRow, familyNamed, type ProductLine, productRow } from './product-lines.ts'
import { Random, stableId } from './random.ts'
import { noRecords, type SeedRecords } from './records.ts'
import { STORY_ENTERPRISES, type StoryEnterprise } from './story-enterprises.ts'

function kindNamed(familyCode: string, nameEn: string) {
  const family = familyNamed(familyCode)
  const kind = family.kinds.find((candidate) => candidate.nameEn === nameEn)
  if (!kind) throw new Error(`${familyCode} has no kind called ${nameEn}`)
  return { family, kind }
}

function productRecords(story: StoryEnterprise, enterpriseId: string, today: Date, random: Random) {
  const products: SeedRecords['products'] = []
  const facts: SeedRecords['facts'] = []
  const recognitions: SeedRecords['recognitions'] = []
  for (const [index, product] of story.products.entries()) {
    const line: ProductLine = {
      key: `story/${story.key}/product/${index}`,
      ...kindNamed(product.family, product.kind),
      brand: product.brand,
      model: product.model,
    }
    const asOf = addDays(today, -14)
    const row = productRow(line, enterpriseId, asOf, random)
    const specifications = row.specifications.map((spec) => ({
      ...spec,
      value: product.specifications?.[spec.labelEn] ?? spec.value,
    }))
    products.push({ ...row, specifications })
    facts.push(
      factRow(line, enterpriseId, 'capacity', product.capacity, line.family.unit, 'MON', asOf),
      factRow(line, enterpriseId, 'minimum_order', product.minimumOrder, line.family.unit, null, asOf),
      factRow(line, enterpriseId, 'lead_time', product.leadDays, 'DAY', null, asOf),
    )
    if (product.recognised) {
      const { year, topTen } = product.recognised
      recognitions.push(recognitionRow(line.key, enterpriseId, line, year, topTen, today))
    }
  }
  return { products, facts, recognitions }
}

function recordsOf(story: StoryEnterprise, today: Date): SeedRecords {
  const random = new Random().fork(`story/${story.key}`)
  const enterpriseId = stableId(`story/${story.key}`)
  const [mainFamily] = story.products.map((product) => familyNamed(product.family))
  return {
    ...noRecords(),
    ...productRecords(story, enterpriseId, today, random),
    enterprises: [
      {
        ...story.row,
        id: enterpriseId,
        origin: 'demonstration',
        asOf: addDays(today, -14),
        createdAt: addDays(today, -90),
      },
    ],
    sites: [{ id: stableId(`story/${story.key}/site`), enterpriseId, kind: story.siteKind, ...story.place }],
    memberships: [
      {
        id: stableId(`story/${story.key}/membership`),
        personId: accountPersonId(story.key),
        enterpriseId,
        role: 'owner',
        jobTitle: story.jobTitle,
      },
    ],
    certificates: story.certificates.flatMap((standard) =>
      mainFamily === undefined
        ? []
        : certificateRow(
            `story/${story.key}`,
            enterpriseId,
            standard,
            mainFamily,
            today,
            accountPersonId('officer'),
            random,
            random.int(200, 900),
          ),
    ),
    needs: story.needs.map((need, index) =>
      needRow(
        {
          key: `story/${story.key}/need/${index}`,
          enterpriseId,
          ...kindNamed(need.family, need.kind),
          quantity: need.quantity,
          certificates: need.certificates,
          incoterm: need.incoterm,
          place: story.place,
          openDays: need.openDays,
          ageDays: 5,
        },
        today,
      ),
    ),
  }
}

/** The people behind the named accounts and the enterprises that four of them act for. */
export function storyRecords(today: Date): SeedRecords[] {
  const anchor = dayOf(today)
  const people = { ...noRecords(), people: accountPeople(addDays(anchor, -120)) }
  return [people, ...STORY_ENTERPRISES.map((story) => recordsOf(story, anchor))]
}
