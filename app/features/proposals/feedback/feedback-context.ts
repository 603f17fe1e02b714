import { createContext, useContext } from 'react'

import type { ChoiceKind, Feedback } from './choice.ts'

/** A partner as commands name it. */
export interface NamedPartner {
  id: string
  slug: string
  name: string
}

/** A command as it is sent, and what to say of it. */
export interface SentCommand {
  fields: Readonly<Record<string, string>>
  partner?: NamedPartner
  /** The group of partners in which it was given. */
  group?: string
}

/** A partner that has just been declined on this page: one line stands in its places. */
export interface DeclinedPartner {
  partner: NamedPartner
  kind: ChoiceKind
  /** Where it stood, by the keys of groups. */
  places: Readonly<Record<string, number>>
  /** The group in which it was declined. */
  group: string | undefined
  /** Names the choice for undo; null until the server has answered. */
  at: string | null
  undoing: boolean
}

/** What the parts of a page that speak of partners share. */
export interface FeedbackState {
  feedback: Feedback
  enterpriseId: string
  /** On the server and while a choice is under way, what it will be; undefined when nothing is under way. */
  pendingChoice(partnerId: string): ChoiceKind | null | undefined
  declined: ReadonlyMap<string, DeclinedPartner>
  /** The card that has just come back, so that it takes the focus: group and partner. */
  returned: string | null
  isBusy(fields: Readonly<Record<string, string>>): boolean
  send(command: SentCommand): void
}

export const FeedbackContext = createContext<FeedbackState | null>(null)

/** What is said of partners on this page; null where nothing can be said of them. */
export function useFeedback(): FeedbackState | null {
  return useContext(FeedbackContext)
}
