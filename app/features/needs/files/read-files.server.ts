import { bothNames } from '#app/features/directory/index.ts'
import type { Language } from '#app/locales/language.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { documentPath } from '#app/platform/files/file-kinds.ts'

import { needPath, type Standing } from '../need.ts'
import type { FileViewLine, ShownFile } from '../page/need-page.ts'
import type { NeedRow } from '../read-needs.repository.server.ts'
import { findPromises, findViews } from './need-files.repository.server.ts'

const SHOWN_VIEWS = 50

/** Where a file of a need opens for others than its own people: each opening is noted there. */
function needFilePath(needId: string, fileId: string): string {
  return `${needPath(needId)}/files/${fileId}`
}

/** The files of a need as a reader who may see the need sees them. */
export async function shownFiles(
  app: Pick<App, 'db'>,
  actor: Actor,
  need: NeedRow,
  { owner, officer }: Standing,
): Promise<ShownFile[]> {
  if (need.files.length === 0) return []
  const promises = actor.personId === null ? new Map() : await findPromises(app.db, need.id, actor.personId)
  return need.files.map(({ id, confidential, file }) => {
    const may = !confidential || officer || promises.has(id)
    const path = owner ? documentPath(file) : may ? needFilePath(need.id, id) : null
    return { id, name: file.name, bytes: file.bytes, confidential, path }
  })
}

/** The record of openings, newest first. */
export async function readViews(
  app: Pick<App, 'db'>,
  need: Pick<NeedRow, 'id'>,
  language: Language,
  most = SHOWN_VIEWS,
): Promise<FileViewLine[]> {
  const rows = await findViews(app.db, need.id, most)
  return rows.map(({ id, promisedAt, at, person, enterprise, needFile }) => ({
    id,
    file: needFile.file.name,
    person: person?.name ?? null,
    enterprise: enterprise && bothNames(language, enterprise.nameVi, enterprise.nameEn).name,
    kind: promisedAt?.getTime() === at.getTime() ? 'promised' : 'opened',
    at: at.toISOString(),
  }))
}
