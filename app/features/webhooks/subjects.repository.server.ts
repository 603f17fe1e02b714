import type { PrismaClient } from '#app/platform/database/client.server.ts'
import type { DomainEvent } from '#app/platform/database/outbox.server.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The public ids of what events are about, by their own ids. */
export interface Subjects {
  enterprises: ReadonlyMap<string, string>
  products: ReadonlyMap<string, { publicId: string; enterpriseId: string | null }>
  recognitions: ReadonlyMap<string, string>
}

/** Reads the subjects of events; what is gone is left out. */
export async function findSubjects(db: PrismaClient, events: readonly DomainEvent[]): Promise<Subjects> {
  const ids = (kind: string) => [
    ...new Set(
      events
        .filter((event) => event.subjectKind === kind && UUID.test(event.subjectId))
        .map((event) => event.subjectId),
    ),
  ]
  const [products, recognitions] = await Promise.all([
    db.product.findMany({
      where: { id: { in: ids('product') } },
      select: { id: true, publicId: true, enterpriseId: true },
    }),
    db.recognition.findMany({
      where: { id: { in: ids('recognition') } },
      select: { id: true, publicId: true },
    }),
  ])
  const concerned = events.flatMap(({ payload }) =>
    Array.isArray(payload.enterpriseIds) ? payload.enterpriseIds.map(String) : [],
  )
  const makers = products.flatMap(({ enterpriseId }) => enterpriseId ?? [])
  const enterprises = await db.enterprise.findMany({
    where: {
      id: { in: [...new Set([...ids('enterprise'), ...makers, ...concerned.filter((id) => UUID.test(id))])] },
    },
    select: { id: true, publicId: true },
  })
  return {
    enterprises: new Map(enterprises.map(({ id, publicId }) => [id, publicId])),
    products: new Map(products.map(({ id, ...product }) => [id, product])),
    recognitions: new Map(recognitions.map(({ id, publicId }) => [id, publicId])),
  }
}
