import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { findEnterpriseAsAdministrator, findEnterprises } from './enterprises.repository.server.ts'
import { ENTERPRISES_PAGE, readEnterprisesFilter } from './enterprises.ts'

/** One page of the enterprises under the filter of an address. */
export async function readEnterprises(
  app: Pick<App, 'db'>,
  parameters: URLSearchParams,
  language: Language,
  rowsOnPage = ENTERPRISES_PAGE,
) {
  const filter = readEnterprisesFilter(parameters)
  const { total, enterprises } = await findEnterprises(app.db, filter, rowsOnPage)
  return {
    filter,
    total,
    pages: Math.ceil(total / rowsOnPage),
    enterprises: enterprises.map(
      ({ nameVi, nameEn, publishedAt, withheldAt, updatedAt, memberships, ...rest }) => ({
        ...rest,
        name: language === 'en' ? (nameEn ?? nameVi) : nameVi,
        state: stateOf({ publishedAt, withheldAt }),
        updatedAt: updatedAt.toISOString(),
        owners: memberships.map(({ person }) => person),
      }),
    ),
  }
}
export type EnterprisesPage = Awaited<ReturnType<typeof readEnterprises>>

/** One enterprise, with who acts for it. @throws AppError notFound */
export async function readEnterpriseAsAdministrator(app: Pick<App, 'db'>, id: string, language: Language) {
  const stored = await findEnterpriseAsAdministrator(app.db, id)
  if (!stored) throw new AppError('notFound', 'recordNotFound')
  const { nameVi, nameEn, publishedAt, withheldAt, createdAt, updatedAt, memberships, _count, ...rest } =
    stored
  return {
    ...rest,
    name: language === 'en' ? (nameEn ?? nameVi) : nameVi,
    state: stateOf({ publishedAt, withheldAt }),
    since: (withheldAt ?? publishedAt)?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    products: _count.products,
    people: memberships.map(({ role, person }) => ({ role, ...person })),
  }
}
export type EnterpriseAsAdministrator = Awaited<ReturnType<typeof readEnterpriseAsAdministrator>>

function stateOf(enterprise: {
  publishedAt: Date | null
  withheldAt: Date | null
}): 'published' | 'unpublished' | 'withheld' {
  if (enterprise.withheldAt) return 'withheld'
  return enterprise.publishedAt ? 'published' : 'unpublished'
}
