import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { today } from '../records/today.ts'
import { ownEnterpriseToChange } from './own-enterprise.server.ts'
import { changeEnterprise } from './profile.repository.server.ts'
import type { StateAbility } from './profile.schema.ts'
import { isOwnWord } from './upkeep.ts'

/**
 * States how much, how few or how soon, of a product or of the enterprise. It takes the place of what the enterprise
 * itself stated of the same kind before; what was checked of that no longer counts.
 * @throws AppError notFound for a product of somebody else, forbidden
 */
export async function stateAbility(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  slug: string,
  input: Omit<StateAbility, 'command'>,
): Promise<void> {
  const { product: productId, kind, value, unit, period } = input
  const stored = await ownEnterpriseToChange(app, actor, slug)
  const product = stored.products.find(({ id }) => id === productId)
  if (productId !== undefined && !product) throw new AppError('notFound', 'recordNotFound')
  const facts = product ? product.facts : stored.facts
  const before = facts.filter((fact) => fact.kind === kind && isOwnWord(fact)).map(({ id }) => id)
  await changeEnterprise(app.db, stored.id, async (tx) => {
    await tx.capabilityFact.deleteMany({ where: { id: { in: before } } })
    await tx.capabilityFact.create({
      data: {
        enterpriseId: stored.id,
        productId: productId ?? null,
        kind,
        value,
        unit,
        // Only a capacity is a rate.
        period: kind === 'capacity' ? (period ?? 'MON') : null,
        asOf: today(app.clock.now()),
        source: stored.origin === 'demonstration' ? 'demonstration' : 'self_declared',
      },
    })
  })
}
