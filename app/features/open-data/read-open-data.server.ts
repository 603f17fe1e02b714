import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'

import { COLUMNS, type Dataset, DATASETS, FORMATS } from './dataset.ts'
import { readDays, readPackage } from './open-data-files.server.ts'
import type { DatasetCard, OpenDataPage } from './open-data-page.ts'
import type { PackageResource } from './package.ts'

/** What is given away today, column by column, and the days before. */
export async function readOpenData(app: Pick<App, 'env'>, language: Language): Promise<OpenDataPage> {
  const [day, ...earlier] = await readDays(app)
  const described = day === undefined ? null : await readPackage(app, day)
  const cards = DATASETS.map((dataset) => cardOf(dataset, described?.resources ?? [], language))
  return { day: described ? (day ?? null) : null, earlier, datasets: cards, publicUrl: app.env.publicUrl }
}

function cardOf(dataset: Dataset, resources: readonly PackageResource[], language: Language): DatasetCard {
  const fields: Readonly<Record<string, string>> = catalogueOf(language).developers.fields
  const files = FORMATS.flatMap((format) => {
    const resource = resources.find(({ path }) => path === `${dataset}.${format}`)
    if (!resource) return []
    const sha256 = resource.hash.replace('sha256:', '')
    return [{ format, name: resource.path, bytes: resource.bytes, sha256 }]
  })
  return {
    dataset,
    rows: resources.find(({ path }) => path === `${dataset}.csv`)?.rows ?? 0,
    files,
    columns: COLUMNS[dataset].map(({ name, type }) => ({ name, type, text: fields[name] ?? '' })),
  }
}
