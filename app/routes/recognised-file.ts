import { exportCatalogue } from '#app/features/recognition/index.server.ts'
import { resourceFor } from '#app/platform/edge.server.ts'

/** One year of the catalogue as a file. */
export const loader = resourceFor('directory.read', async ({ app, address, params, url, language }) => {
  await app.limits.query(address)
  return exportCatalogue(app, { year: params.year, format: params.format }, url.searchParams, language)
})
