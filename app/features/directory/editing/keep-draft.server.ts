import { parseWithZod } from '@conform-to/zod/v4'
import { z } from 'zod'

import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import type { Draft } from './draft.ts'
import { findDraft, writeDraft } from './drafts.repository.server.ts'
import type { KeepDraft } from './keep-draft.schema.ts'
import { merged, picked, readValues, type Typed, wouldChange } from './typed-form.ts'

/** Nobody works on more forms at a time. */
const MOST_DRAFTS = 30

type Keeper = Pick<App, 'db' | 'clock'>

/** Keeps what somebody has typed, for nobody but them. */
export async function keepDraft(app: Keeper, actor: SignedInActor, input: KeepDraft): Promise<void> {
  const form = new FormData()
  for (const [name, value] of input.typed) form.append(name, value)
  const { payload } = parseWithZod(form, { schema: z.looseObject({}) })
  const which = { personId: actor.personId, form: input.form }
  await writeDraft(app.db, which, payload, { now: app.clock.now(), most: MOST_DRAFTS })
}

/**
 * What somebody has typed into a form and not saved; null when there is nothing, or nothing that is not saved by now.
 * @param saved the values of the form as they are saved
 */
export async function readDraftOver(
  app: Keeper,
  actor: SignedInActor,
  form: string,
  saved: Typed | object,
): Promise<Draft | null> {
  const kept = await findDraft(app.db, { personId: actor.personId, form })
  if (typeof kept?.typed !== 'object' || kept.typed === null) return null
  const typed = picked(kept.typed as Typed)
  const shown = merged(readValues(typed.base), typed, saved as Typed)
  return wouldChange(shown, saved as Typed) ? { typed, savedAt: kept.savedAt.toISOString() } : null
}
