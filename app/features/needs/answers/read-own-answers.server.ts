import { bothNames } from '#app/features/directory/index.ts'
import type { Names } from '#app/features/directory/index.server.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { inputNumber } from '#app/platform/typed-number.ts'

import type { AnswerValues, OwnAnswer } from '../page/need-page.ts'
import { findAnswerProducts, findAnswersOf, type NeedRow } from '../read-needs.repository.server.ts'

type Stored = Awaited<ReturnType<typeof findAnswersOf>>[number]

/** What the enterprises that somebody acts for have answered to a need, and what they can answer with. */
export async function readOwnAnswers(
  app: Pick<App, 'db'>,
  actor: SignedInActor,
  need: NeedRow,
  names: Names,
): Promise<OwnAnswer[]> {
  const ids = actor.memberships.map(({ enterpriseId }) => enterpriseId)
  if (ids.length === 0) return []
  const [answers, products] = await Promise.all([
    findAnswersOf(app.db, need.id, ids),
    findAnswerProducts(app.db, ids),
  ])
  return actor.memberships.map(({ enterpriseId, name, nameEn }) => {
    const stored = answers.find((answer) => answer.enterpriseId === enterpriseId)
    return {
      enterpriseId,
      name: bothNames(names.language, name, nameEn).name,
      state: stored?.state ?? null,
      reply: stored?.answer ?? null,
      values: stored ? valuesOf(names, stored) : emptyValues(need),
      products: products
        .filter((product) => product.enterpriseId === enterpriseId)
        .map((product) => ({
          value: product.id,
          label: bothNames(names.language, product.nameVi, product.nameEn).name.text,
        })),
    }
  })
}

/** An answer begins with the unit, period and terms that are asked for. */
function emptyValues(need: NeedRow): AnswerValues {
  return {
    message: '',
    product: '',
    quantity: '',
    unit: need.unit ?? '',
    period: need.period ?? '',
    price: '',
    currency: need.targetCurrency ?? '',
    incoterm: need.incoterm ?? '',
    leadTimeDays: '',
    sampleDays: '',
  }
}

function valuesOf({ language }: Names, stored: Stored): AnswerValues {
  const number = (value: { toFixed: () => string } | null) =>
    value === null ? '' : inputNumber(value.toFixed(), language)
  return {
    message: stored.message,
    product: stored.productId ?? '',
    quantity: number(stored.quantity),
    unit: stored.unit ?? '',
    period: stored.period ?? '',
    price: number(stored.price),
    currency: stored.currency ?? '',
    incoterm: stored.incoterm ?? '',
    leadTimeDays: stored.leadTimeDays?.toString() ?? '',
    sampleDays: stored.sampleDays?.toString() ?? '',
  }
}
