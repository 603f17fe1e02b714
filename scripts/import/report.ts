import { appendFile, writeFile } from 'node:fs/promises'

import { describeImport, refusedSheet, type StoredImport } from '#app/features/imports/index.server.ts'
import type { App } from '#app/platform/app.ts'
import type { Narrator } from '#app/platform/narrator.ts'
import { csvLine, csvOf } from '#app/platform/sheets/csv.ts'

/** Says what an import did, or would do. */
export async function printReport(
  app: App,
  narrator: Narrator,
  stored: StoredImport,
  { file, dryRun }: { file: string; dryRun: boolean },
): Promise<void> {
  for (const line of await describeImport(app, stored, 'en')) narrator.note(line)
  if (dryRun) narrator.note(`A dry run: nothing of ${file} was written.`)
  else if (stored.state === 'done' && stored.rowsNew + stored.rowsChanged > 0)
    narrator.note(`Take it back within 24 hours: npm run import -- --undo ${stored.id}`)
}

/** Writes the refused rows, as they stood in the file, with the reasons in a column of their own. */
export async function writeRejected(app: App, stored: StoredImport, file: string): Promise<void> {
  const sheet = await refusedSheet(app, stored, 'en')
  await writeFile(file, csvOf(sheet))
  for await (const rows of sheet.more()) await appendFile(file, rows.map(csvLine).join(''))
}
