import type { SubmissionResult } from '@conform-to/react'

import type { FieldProblem } from '#app/ui/field-errors.tsx'

const NONE: FieldProblem[] = []
// The summary takes focus whenever its list changes, so the same answer must give the same list.
const LISTS = new WeakMap<object, FieldProblem[]>()

/** The id of the control for the reason of a command. */
export function reasonId(command: 'view' | 'block'): string {
  return `${command}-reason`
}

/** Everything that an answer complains about, each leading to its field where there is one. */
export function problemsOf(answer: SubmissionResult | undefined): FieldProblem[] {
  if (!answer) return NONE
  const known = LISTS.get(answer)
  if (known) return known
  const command = answer.initialValue?.command === 'block' ? 'block' : 'view'
  const list = Object.entries(answer.error ?? {}).flatMap(([name, messages]) =>
    (messages ?? []).map((message) => (name ? { fieldId: reasonId(command), message } : { message })),
  )
  LISTS.set(answer, list)
  return list
}
