import type { App } from '#app/platform/app.ts'

import type { EnterprisesFilter } from './enterprises.ts'

/** One page of the enterprises under a filter, by name, and how many there are. */
export async function findEnterprises(db: App['db'], filter: EnterprisesFilter, rowsOnPage: number) {
  const words = { contains: filter.q, mode: 'insensitive' } as const
  const where = {
    ...(filter.q
      ? {
          OR: [
            { nameVi: words },
            { nameEn: words },
            { nameShort: words },
            { taxCode: { startsWith: filter.q } },
          ],
        }
      : {}),
    ...(filter.state === 'unpublished' ? { publishedAt: null } : {}),
    ...(filter.state === 'unowned' ? { memberships: { none: { role: 'owner' as const } } } : {}),
    ...(filter.state === 'owned' ? { memberships: { some: { role: 'owner' as const } } } : {}),
  }
  const [total, enterprises] = await Promise.all([
    db.enterprise.count({ where }),
    db.enterprise.findMany({
      where,
      select: {
        id: true,
        slug: true,
        nameVi: true,
        nameEn: true,
        taxCode: true,
        origin: true,
        publishedAt: true,
        updatedAt: true,
        memberships: {
          where: { role: 'owner' },
          select: { person: { select: { id: true, name: true } } },
        },
      },
      orderBy: [{ nameVi: 'asc' }, { id: 'asc' }],
      skip: (filter.page - 1) * rowsOnPage,
      take: rowsOnPage,
    }),
  ])
  return { total, enterprises }
}
