import { bothNames, certificateState, isoDay, today as dayOf } from '#app/features/directory/index.ts'
import type { Names } from '#app/features/directory/index.server.ts'
import type { App } from '#app/platform/app.ts'

import { amountOf, partiesOf, priceOf } from '../page/describe-need.server.ts'
import type { ComparedAnswer } from '../page/need-page.ts'
import { type AnswerRow, findAnswers, type NeedRow } from '../read-needs.repository.server.ts'
import { amountIn, type CodedAmount } from './compare-amounts.ts'

/** The answers to a need side by side: amounts in the unit of the need, certificates against those that it asks for. */
export async function readComparison(
  app: Pick<App, 'db' | 'clock'>,
  need: NeedRow,
  names: Names,
): Promise<ComparedAnswer[]> {
  const rows = await findAnswers(app.db, need.id)
  const party = await partiesOf(
    app,
    names,
    rows.map(({ enterprise }) => enterprise),
  )
  const today = dayOf(app.clock.now())
  return rows.map((row) => ({
    ...amountsOf(names, row, need),
    id: row.id,
    state: row.state,
    enterprise: party(row.enterprise),
    person: row.person?.name ?? null,
    sentOn: isoDay(dayOf(row.createdAt)),
    message: row.message,
    reply: row.answer,
    product: row.product && {
      slug: row.product.removedAt === null ? row.product.slug : null,
      name: bothNames(names.language, row.product.nameVi, row.product.nameEn).name,
    },
    price: priceOf(row.price, row.currency),
    incoterm: row.incoterm,
    leadTimeDays: row.leadTimeDays,
    sampleDays: row.sampleDays,
    required: certificatesOf(names, row, need.requiredCertificates, today),
    preferred: certificatesOf(names, row, need.preferredCertificates, today),
  }))
}

/** In codes; null where no amount is stated. */
function coded(stored: Pick<AnswerRow, 'quantity' | 'unit' | 'period'>): CodedAmount | null {
  return stored.quantity === null || stored.unit === null
    ? null
    : { value: stored.quantity.toNumber(), unit: stored.unit, period: stored.period }
}

function amountsOf(
  names: Names,
  row: AnswerRow,
  need: NeedRow,
): Pick<ComparedAnswer, 'amount' | 'written' | 'enough'> {
  const offered = coded(row)
  const wanted = coded(need)
  const written = amountOf(names, row)
  if (!offered || !wanted) return { amount: written, written: null, enough: null }
  const value = amountIn(offered, wanted)
  if (value === null) return { amount: written, written: null, enough: null }
  const same = offered.unit === wanted.unit && offered.period === wanted.period
  return {
    amount: {
      value,
      unit: names.unit(wanted.unit, value),
      period: wanted.period && names.unit(wanted.period, 1),
    },
    written: same ? null : written,
    enough: value >= wanted.value,
  }
}

function certificatesOf(names: Names, { enterprise }: AnswerRow, codes: readonly string[], today: Date) {
  return codes.map((code) => ({
    label: names.certificate(code).label,
    valid: enterprise.certificates.some(
      ({ standard, expiresOn }) => standard === code && certificateState(expiresOn, today) !== 'expired',
    ),
  }))
}
