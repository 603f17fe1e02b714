import { bothNames, type LocalText } from '#app/features/directory/index.ts'
import type { Language } from '#app/locales/language.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { CHOICES, type ChoiceShown, type Feedback, type NoteShown } from './choice.ts'
import { findPartners } from './choices.repository.server.ts'
import { readFeedback } from './read-feedback.server.ts'

/** A partner that the enterprise has said something of. */
export interface ChosenPartner {
  id: string
  slug: string
  name: LocalText
  /** Whether it still stands in the directory. */
  published: boolean
  choice: ChoiceShown | null
  notes: readonly NoteShown[]
}

/** All that an enterprise has said of partners. */
export interface ChoicesPage {
  enterpriseId: string
  /** Warmest choices first, the newest first among equals; those with notes alone last. */
  partners: ChosenPartner[]
  feedback: Feedback
}

/** @throws AppError forbidden unless the actor acts for the enterprise */
export async function readChoices(
  app: Pick<App, 'db'>,
  actor: Actor,
  enterpriseId: string,
  language: Language,
): Promise<ChoicesPage> {
  const feedback = await readFeedback(app, actor, enterpriseId)
  const ids = [...new Set([...Object.keys(feedback.choices), ...Object.keys(feedback.notes)])]
  const rows = await findPartners(app.db, ids)
  const partners = rows.map(({ id, slug, nameVi, nameEn, publishedAt }) => ({
    id,
    slug,
    name: bothNames(language, nameVi, nameEn).name,
    published: publishedAt !== null,
    choice: feedback.choices[id] ?? null,
    notes: feedback.notes[id] ?? [],
  }))
  return { enterpriseId, partners: partners.toSorted(warmestFirst), feedback }
}

function warmestFirst(a: ChosenPartner, b: ChosenPartner): number {
  const place = ({ choice }: ChosenPartner) => (choice ? CHOICES.indexOf(choice.kind) : CHOICES.length)
  const at = ({ choice, notes }: ChosenPartner) => choice?.at ?? notes.at(-1)?.at ?? ''
  return place(a) - place(b) || (at(a) < at(b) ? 1 : -1)
}
