import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'

import { findEnterprises } from './enterprises.repository.server.ts'
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
    enterprises: enterprises.map(({ nameVi, nameEn, publishedAt, updatedAt, memberships, ...rest }) => ({
      ...rest,
      name: language === 'en' ? (nameEn ?? nameVi) : nameVi,
      published: publishedAt !== null,
      updatedAt: updatedAt.toISOString(),
      owners: memberships.map(({ person }) => person),
    })),
  }
}
export type EnterprisesPage = Awaited<ReturnType<typeof readEnterprises>>
