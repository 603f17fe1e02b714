import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { z } from 'zod'

import { isoDay, today } from '#app/features/directory/index.ts'
import {
  enterprisesInFull,
  recognisedProductsInFull,
  recognitionsInFull,
} from '#app/features/public-records/index.server.ts'
import type { App } from '#app/platform/app.ts'
import { defineJob } from '#app/platform/jobs/jobs.server.ts'
import { csvLine, CSV_BEGINNING } from '#app/platform/sheets/csv.ts'

import { COLUMNS, type Column, type Dataset, isDay, KEPT_DAYS } from './dataset.ts'
import { hasDay, openDataFolder } from './open-data-files.server.ts'
import { describePackage, type WrittenFile } from './package.ts'
import { openTableFile } from './table-file.server.ts'

/** Gives the public facts of the day away as files: written beside, then moved in place, so that no half of them is read. */
export const writeOpenData = defineJob({
  name: 'open-data.write',
  payload: z.object({}),
  // Five past two in the night, in Vietnam.
  cron: '5 19 * * *',
  once: true,
  atStart: true,
  async run(app) {
    const day = isoDay(today(app.clock.now()))
    if (await hasDay(app, day)) return
    const folder = openDataFolder(app)
    const draft = path.join(folder, `.draft-${day}`)
    await rm(draft, { recursive: true, force: true })
    await mkdir(draft, { recursive: true })
    const files = await writeTables(app, draft)
    const description = describePackage({ day, publicUrl: app.env.publicUrl, files, at: app.clock.now() })
    await writeFile(path.join(draft, 'datapackage.json'), `${JSON.stringify(description, null, 2)}\n`)
    const sums = files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')
    await writeFile(path.join(draft, 'SHA256SUMS'), sums)
    await rename(draft, path.join(folder, day))
    await removeOldDays(app, day)
    app.log.info({ day, rows: files.map(({ name, rows }) => `${name} ${rows}`) }, 'open data written')
  },
})

async function writeTables(app: App, folder: string): Promise<WrittenFile[]> {
  const language = 'vi' as const
  return [
    ...(await writeTable(folder, 'enterprises', COLUMNS.enterprises, enterprisesInFull(app, language))),
    ...(await writeTable(
      folder,
      'recognised-products',
      COLUMNS['recognised-products'],
      recognisedProductsInFull(app, language),
    )),
    ...(await writeTable(folder, 'recognitions', COLUMNS.recognitions, recognitionsInFull(app, language))),
  ]
}

/** Writes both forms of a table in one pass over its records, some of which are held at a time. */
async function writeTable<R extends object>(
  folder: string,
  dataset: Dataset,
  columns: readonly Column<R>[],
  records: AsyncIterable<R[]>,
): Promise<WrittenFile[]> {
  const csv = openTableFile(folder, `${dataset}.csv`)
  const json = openTableFile(folder, `${dataset}.json`)
  let rows = 0
  await csv.write(CSV_BEGINNING + csvLine(columns.map(({ name }) => name)))
  await json.write('[')
  for await (const part of records) {
    await csv.write(part.map((record) => csvLine(columns.map(({ cell }) => cell(record)))).join(''))
    const texts = part.map((record, at) => `${rows + at === 0 ? '\n' : ',\n'}${JSON.stringify(record)}`)
    await json.write(texts.join(''))
    rows += part.length
  }
  await json.write('\n]\n')
  const [first, second] = [await csv.close(), await json.close()]
  const common = { dataset, rows }
  return [
    { ...common, ...first, format: 'csv' },
    { ...common, ...second, format: 'json' },
  ]
}

async function removeOldDays(app: App, newest: string): Promise<void> {
  const folder = openDataFolder(app)
  const oldest = isoDay(new Date(Date.parse(newest) - (KEPT_DAYS - 1) * 86_400_000))
  for (const name of await readdir(folder)) {
    const left = name.startsWith('.draft-') || (isDay(name) && name < oldest)
    if (left) await rm(path.join(folder, name), { recursive: true, force: true })
  }
}
