import { draftForm } from '#app/features/directory/index.ts'
import { dropDraft } from '#app/features/directory/index.server.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { MOST_DOCUMENT_BYTES } from '#app/platform/files/file-kinds.ts'
import type { ArrivedFile } from '#app/platform/files/receive-form.server.ts'

import { MOST_FILES } from '../need.ts'
import { enterpriseOfNeeds } from './enterprise-of-needs.server.ts'
import type { CommandNeed } from './need.schema.ts'
import type { NeedDone } from './own-need.ts'
import { saveNeed } from './save-need.server.ts'

/** The field of the form that takes files. */
export const NEED_FILES_ACCEPTED = { files: { files: MOST_FILES, bytes: MOST_DOCUMENT_BYTES } }

/**
 * Does what the form of a need asks for.
 * @param where.id null for a new one
 * @returns what was done, and the id of the need where there is one
 */
export async function commandNeed(
  app: Pick<App, 'db' | 'files' | 'photos' | 'clock'>,
  actor: SignedInActor,
  where: { slug: string; id: string | null },
  input: CommandNeed,
  files: readonly ArrivedFile[],
): Promise<{ done: NeedDone; id: string | null }> {
  const enterprise = await enterpriseOfNeeds(app, actor, where.slug)
  const form = where.id === null ? draftForm('new-need', enterprise.id) : draftForm('need', where.id)
  const forget = () => dropDraft(app.db, { personId: actor.personId, form })
  if (input.command === 'discardDraft') {
    await forget()
    return { done: 'discardDraft', id: where.id }
  }
  const { id, state, wasOpen } = await saveNeed(app, actor, where, input, files)
  await forget()
  if (state === 'open') return { done: wasOpen ? 'changed' : 'opened', id }
  return { done: state === 'in_review' ? 'handedIn' : 'kept', id }
}
