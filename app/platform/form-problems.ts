import type { SubmissionResult } from '@conform-to/react'

/** One thing that a form was refused for; it leads to its field where there is one. */
interface Problem {
  message: string
  fieldId?: string
}

const NONE: Problem[] = []
// The summary takes focus whenever its list changes.
const KNOWN = new WeakMap<object, Problem[]>()

/** Everything that an answer complains about; the fields' ids are their names. The same answer gives the same list. */
export function problemsOf(answer: SubmissionResult | undefined): readonly Problem[] {
  if (!answer?.error) return NONE
  const known = KNOWN.get(answer)
  if (known) return known
  const list = Object.entries(answer.error).flatMap(([name, messages]) =>
    (messages ?? []).map((message) => ({ message, ...(name === '' ? {} : { fieldId: name }) })),
  )
  KNOWN.set(answer, list)
  return list
}
