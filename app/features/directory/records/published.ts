import { type Actor, actsFor } from '#app/platform/actor.ts'
import { may } from '#app/platform/permissions.ts'

/** What everybody may see of enterprises, as a condition of queries; members see their own before it is published. */
export const PUBLISHED = { publishedAt: { not: null } } as const

/** What is left of an enterprise's products when those are left out that it has taken out. */
export const STANDING = { removedAt: null } as const

/** The same of products: those of a published enterprise, and those of which no maker is known. */
export const OF_PUBLISHED = {
  ...STANDING,
  OR: [{ enterpriseId: null }, { enterprise: PUBLISHED }],
} satisfies object

/** Whether this reader may see an enterprise and what belongs to it: its own people, and those who decide about it. */
export function isShownTo(actor: Actor, enterprise: { id: string; publishedAt: Date | null }): boolean {
  return (
    enterprise.publishedAt !== null || actsFor(actor, enterprise.id) || may(actor, 'verifications.decide')
  )
}
