import { certificateStandardByCode } from '#reference/certificate-standards.ts'
import { INCOTERMS } from '#reference/incoterms.ts'
import type { ProductFamily, ProductKind } from '#reference/product-families.ts'
import { unitByCode } from '#reference/units.ts'

import { addDays } from './days.ts'
import type { PlannedPlace } from './places.ts'
import { familyNamed, monthlyOutput } from './product-lines.ts'
import { type Random, roundFigure, stableId } from './random.ts'
import type { SeedRecords } from './records.ts'
import { capitalised, listed, type Words } from './words.ts'

/** What is wanted, before it is put into a row. */
export interface NeedPlan {
  key: string
  enterpriseId: string
  family: ProductFamily
  kind: ProductKind
  quantity: number
  certificates: string[]
  incoterm: string
  place: PlannedPlace
  /** Days from the anchor day until offers close. */
  openDays: number
  /** Days since it was published. */
  ageDays: number
}

const SYMBOLS: Record<string, string> = { KGM: 'kg', MTR: 'm', MTK: 'm²', MTQ: 'm³' }

const VIETNAMESE = new Intl.NumberFormat('vi-VN')
const BRITISH = new Intl.NumberFormat('en-GB')

/** "20.000 cái mỗi tháng" and "20,000 pieces per month". */
function quantityInWords(quantity: number, unit: string, perMonth: boolean): Words {
  const entry = unitByCode(unit)
  const symbol = SYMBOLS[unit]
  const vi = `${VIETNAMESE.format(quantity)} ${symbol ?? entry?.nameVi ?? unit}`
  const english = quantity === 1 ? entry?.nameEn : entry?.pluralEn
  const en = `${BRITISH.format(quantity)} ${symbol ?? english ?? unit}`
  return perMonth ? [`${vi} mỗi tháng`, `${en} per month`] : [vi, en]
}

// The end of a day in Vietnam, counted from its midnight UTC.
const HANOI_MIDNIGHT = 17 * 60 * 60 * 1000

/** The row of a need; offers close at the end of its deadline day in Vietnam. */
export function needRow(plan: NeedPlan, today: Date): SeedRecords['needs'][number] {
  const { family, kind } = plan
  const perMonth = family.series === 'mass' || family.series === 'batch'
  const [amountVi, amountEn] = quantityInWords(plan.quantity, family.unit, perMonth)
  const labels = plan.certificates.map((code) => certificateStandardByCode(code)?.label ?? code)
  const deadline = addDays(today, plan.openDays)
  return {
    id: stableId(plan.key),
    enterpriseId: plan.enterpriseId,
    titleVi: `${capitalised(kind.nameVi)} – ${amountVi}`,
    titleEn: `${capitalised(kind.nameEn)} – ${amountEn}`,
    descriptionVi: [
      `Cần nhà cung cấp ${kind.nameVi}, ${amountVi}, giao theo điều kiện ${plan.incoterm}.`,
      labels.length > 0 ? `Yêu cầu chứng nhận ${listed(labels, 'và')} còn hiệu lực.` : '',
      family.series === 'service' ? 'Gửi kèm hồ sơ năng lực.' : 'Gửi kèm hàng mẫu và báo giá chi tiết.',
    ]
      .filter(Boolean)
      .join(' '),
    descriptionEn: [
      `Supplier wanted for ${kind.nameEn}, ${amountEn}, delivered ${plan.incoterm}.`,
      labels.length > 0 ? `Valid certificates required: ${listed(labels, 'and')}.` : '',
      family.series === 'service'
        ? 'Please send references.'
        : 'Please send samples and a detailed quotation.',
    ]
      .filter(Boolean)
      .join(' '),
    hsCodes: kind.hs,
    vsicCodes: family.vsic,
    quantity: plan.quantity,
    unit: family.unit,
    period: perMonth ? 'MON' : null,
    requiredCertificates: plan.certificates,
    incoterm: plan.incoterm,
    destinationCountry: plan.place.country,
    destinationProvince: plan.place.province,
    deadline,
    expiresAt: new Date(deadline.getTime() + HANOI_MIDNIGHT),
    state: 'open',
    origin: 'demonstration',
    createdAt: addDays(today, -plan.ageDays),
    openedAt: addDays(today, -plan.ageDays),
  }
}

const DOMESTIC_TERMS = ['EXW', 'FCA', 'DAP', 'DDP']

/** Invented needs of one enterprise for goods of the given families. */
export function needRows(
  key: string,
  enterpriseId: string,
  families: readonly string[],
  count: number,
  place: PlannedPlace,
  today: Date,
  random: Random,
): SeedRecords['needs'] {
  return random.sample([...new Set(families)], count).map((code, index) => {
    const family = familyNamed(code)
    const domestic = place.country === 'VN'
    return needRow(
      {
        key: `${key}/need/${index}`,
        enterpriseId,
        family,
        kind: random.pick(family.kinds),
        quantity: Math.max(1, roundFigure(monthlyOutput(family, 0.2, random))),
        certificates: random.sample(
          family.certificates,
          random.weighted([
            [0, 25],
            [1, 45],
            [2, 30],
          ]),
        ),
        incoterm: domestic ? random.pick(DOMESTIC_TERMS) : random.pick(INCOTERMS).code,
        place,
        openDays: random.int(18, 170),
        ageDays: random.int(1, 60),
      },
      today,
    )
  })
}
