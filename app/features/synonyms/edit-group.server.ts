import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { demandVersion, saveGroup, turnGroup, type Changed } from './change-group.server.ts'
import { fingerprintOf, type Phrase } from './group.ts'
import { previewGroup, type GroupPreview } from './preview-group.server.ts'
import type { ChangeGroup } from './save-group.schema.ts'

/** The effect of what was typed, to be looked at before it is saved. */
export interface Previewed {
  preview: GroupPreview
  phrases: Phrase[]
  query: string
  /** To be sent along with what is saved. */
  seen: string
  /** It was to be saved, but its effect had not been seen. */
  changedSince: boolean
}

/**
 * Does what a form about a group asks for. What was not seen in a preview is previewed instead of saved, so that nobody
 * changes what everybody finds without having looked at it.
 * @throws AppError notFound, conflict (changed by somebody else meanwhile), invalid, unavailable
 */
export async function editGroup(
  app: Pick<App, 'db' | 'search' | 'synonyms' | 'clock'>,
  actor: SignedInActor,
  key: string | null,
  input: ChangeGroup,
): Promise<Previewed | Changed> {
  if (!('seen' in input)) return turnGroup(app, actor, key ?? '', input)
  const { phrases, query, seen, intent, version } = input
  const fingerprint = fingerprintOf(phrases)
  if (intent === 'save' && seen === fingerprint) return saveGroup(app, actor, key, input)
  if (key !== null) await demandVersion(app, key, version)
  return {
    preview: await previewGroup(app, { key, phrases, query }),
    phrases,
    query,
    seen: fingerprint,
    changedSince: intent === 'save' && seen !== '',
  }
}
