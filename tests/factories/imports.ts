import {
  beginApplying,
  findImport,
  startImport,
  workOnImport,
  type StoredImport,
} from '#app/features/imports/index.server.ts'
import type { ImportKind } from '#app/features/imports/index.ts'
import type { App } from '#app/platform/app.ts'
import { bytesInMemory } from '#app/platform/sheets/reading/byte-source.ts'
import { keepUpload } from '#app/platform/uploads/uploads.repository.server.ts'

type Given = { kind?: ImportKind; enterpriseId?: string; source?: string }

/** A file that was handed in and waits to be checked. Returns the id of its import. */
export async function anImport(app: App, file: string | Uint8Array, given: Given = {}): Promise<string> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  const upload = await keepUpload(app, bytesInMemory(bytes).stream(), 50_000_000)
  return startImport(app, {
    kind: given.kind ?? 'enterprises',
    personId: null,
    enterpriseId: given.enterpriseId ?? null,
    source: given.source ?? 'list',
    fileName: 'list.csv',
    uploadId: upload.id,
  })
}

/** Does what an import waits for. */
export async function workedOn(app: App, id: string): Promise<StoredImport> {
  if (!(await workOnImport(app, id))) throw new Error(`somebody else works on the import ${id}`)
  return (await findImport(app.db, id))!
}

/** A file that was handed in and checked. */
export async function aCheckedImport(
  app: App,
  file: string | Uint8Array,
  given: Given = {},
): Promise<StoredImport> {
  return workedOn(app, await anImport(app, file, given))
}

/** A file of which every good row stands in the directory. */
export async function anAppliedImport(
  app: App,
  file: string | Uint8Array,
  given: Given = {},
): Promise<StoredImport> {
  const checked = await aCheckedImport(app, file, given)
  await beginApplying(app, checked)
  const done = await workedOn(app, checked.id)
  if (done.state !== 'done') throw new Error(`the import is ${done.state}: ${done.failure}`)
  return done
}
