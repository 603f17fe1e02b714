import { createReadStream } from 'node:fs'
import { access, constants, readFile, stat } from 'node:fs/promises'
import path from 'node:path'

import { type ImportKind, MOST_FILE_BYTES, remapped, WORKING_STATES } from '#app/features/imports/index.ts'
import {
  beginApplying,
  beginUndoing,
  findImport,
  loadHsTable,
  recheckImport,
  startImport,
  WrongHsTable,
  workOnImport,
  type StoredImport,
} from '#app/features/imports/index.server.ts'
import type { App } from '#app/platform/app.ts'
import { openData } from '#app/platform/boot.server.ts'
import { readEnvironment } from '#app/platform/env.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { createNarrator, type Narrator, type StepName } from '#app/platform/narrator.ts'
import { StartError } from '#app/platform/start-error.ts'
import { bytesInMemory } from '#app/platform/sheets/reading/byte-source.ts'
import { keepUpload } from '#app/platform/uploads/uploads.repository.server.ts'

import { readArguments, type ImportCommand } from './import/arguments.ts'
import { printReport, writeRejected } from './import/report.ts'
import { runScript } from './run-script.ts'

type FileCommand = Exclude<ImportCommand, { undo: string }>

const SOME_REFUSED = 2

/** `npm run import -- KIND FILE`: checks a file row by row and writes it into the directory. Also while the product runs. */
runScript(async (root) => {
  const command = readArguments(process.argv.slice(2))
  const env = { ...readEnvironment(process.env, root), demonstrationData: false }
  const narrator = createNarrator(process.stdout)
  const { app, closing } = await openData({ env, root, narrator, share: true, index: false })
  try {
    if (command.undo === undefined) await importFile(app, narrator, command)
    else await undo(app, narrator, command.undo)
  } finally {
    await closing.close()
  }
})

async function importFile(app: App, narrator: Narrator, command: FileCommand): Promise<void> {
  const { kind, file, mapping } = command
  if (kind === 'hs') return loadHs(app, narrator, command)
  if (command.rejected) await checkFolderOf(command.rejected)
  const id = await takeFile(app, narrator, { ...command, kind })
  let stored = await work(app, narrator, 'checkRows', id)
  if (mapping.size > 0 && stored.layout) {
    const chosen = remapped(kind, stored.layout, mapping)
    if (typeof chosen === 'string') throw new StartError(`--mapping: ${chosen}`)
    await recheckImport(app, id, { ...stored.choices, mapping: chosen })
    stored = await work(app, narrator, 'checkRows', id)
  }
  if (stored.state === 'ready' && !command.dryRun && stored.rowsNew + stored.rowsChanged > 0) {
    await beginApplying(app, stored)
    stored = await work(app, narrator, 'applyRows', id)
  }
  await printReport(app, narrator, stored, { file, dryRun: command.dryRun })
  const columnsMissing = (stored.layout?.missing.length ?? 0) > 0
  if (stored.failure !== null || columnsMissing) throw new StartError(`Nothing was imported from ${file}.`)
  if (stored.rowsRejected === 0) return
  if (command.rejected) await writeRejected(app, stored, command.rejected)
  process.exitCode = SOME_REFUSED
}

async function takeFile(
  app: App,
  narrator: Narrator,
  { kind, file, source, numbers, sheet }: FileCommand & { kind: ImportKind },
): Promise<string> {
  const found = await stat(file).catch((error: unknown) => unreadable(file, error))
  if (found.isDirectory()) unreadable(file, new Error('it is a folder'))
  if (found.size > MOST_FILE_BYTES)
    throw new StartError(`${file} is larger than ${MOST_FILE_BYTES / 1e6} MB: split it into several files.`)
  const upload = await narrator.step('uploadFile', () =>
    keepUpload(app, createReadStream(file), MOST_FILE_BYTES),
  )
  return startImport(app, {
    kind,
    personId: null,
    enterpriseId: null,
    source,
    fileName: path.basename(file),
    uploadId: upload.id,
    choices: { ...(numbers ? { numbers } : {}), ...(sheet === undefined ? {} : { sheet }) },
  })
}

/** Before anything is done: refused rows that can be written nowhere would be found out too late. */
async function checkFolderOf(file: string): Promise<void> {
  await access(path.dirname(file), constants.W_OK).catch((error: unknown) => {
    throw new StartError(`${file} cannot be written: ${(error as Error).message}`, error)
  })
}

function unreadable(file: string, error: unknown): never {
  throw new StartError(`${file} cannot be read: ${(error as Error).message}`, error)
}

/** The table of the Harmonised System is no list of records: it is taken over whole, or not at all. */
async function loadHs(app: App, narrator: Narrator, { file, dryRun }: FileCommand): Promise<void> {
  try {
    const bytes = await readFile(file).catch((error: unknown) => unreadable(file, error))
    const { rows, counts } = await narrator.step('checkRows', () =>
      loadHsTable(app, bytesInMemory(bytes), !dryRun),
    )
    const done = counts
      ? `${counts.new} new, ${counts.changed} changed, ${counts.removed} removed`
      : 'nothing written'
    narrator.note(`${rows} lines of the HS table: ${done}.`)
  } catch (error) {
    if (error instanceof WrongHsTable) throw new StartError(`${file}: ${error.message}`, error)
    throw error
  }
}

async function undo(app: App, narrator: Narrator, id: string): Promise<void> {
  try {
    await beginUndoing(app, id)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw new StartError(
      `The import ${id} cannot be taken back: it is unknown, was not applied, or is too old.`,
      error,
    )
  }
  const stored = await work(app, narrator, 'undoRows', id)
  await printReport(app, narrator, stored, { file: stored.fileName, dryRun: false })
  if (stored.state !== 'undone') process.exitCode = 1
}

/** Works on the import here, unless the running product is at it already; either way until it rests. */
async function work(app: App, narrator: Narrator, name: StepName, id: string): Promise<StoredImport> {
  return narrator.step(name, async (progress) => {
    for (;;) {
      await workOnImport(app, id, (done, total) => Promise.resolve(progress(done, total)))
      const stored = await findImport(app.db, id)
      if (!stored) throw new StartError(`The import ${id} is gone.`)
      if (!WORKING_STATES.includes(stored.state)) return stored
      progress(stored.progressDone, stored.progressTotal)
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  })
}
