import type { SubmissionResult } from '@conform-to/react'

import type { FieldProblem } from '#app/ui/field-errors.tsx'

const NONE: readonly FieldProblem[] = []
const known = new WeakMap<object, readonly FieldProblem[]>()

/** Everything that an answer complains about, each leading to its field. The same answer gives the same list. */
export function problemsOf(answer: Pick<SubmissionResult, 'error'> | undefined): readonly FieldProblem[] {
  if (!answer?.error) return NONE
  const told = known.get(answer)
  if (told) return told
  const problems = Object.entries(answer.error).flatMap(([field, messages]) =>
    (messages ?? []).map((message) => (field === '' ? { message } : { message, fieldId: field })),
  )
  known.set(answer, problems)
  return problems
}
