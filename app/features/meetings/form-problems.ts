import type { SubmissionResult } from '@conform-to/react'

import type { FieldProblem } from '#app/ui/field-errors.tsx'

type Answer = SubmissionResult | undefined

/** Everything that an answer complains about, each leading to its field where there is one. Stable for one answer. */
export function problemsOf(answer: Answer, ids: Record<string, string | undefined>): FieldProblem[] {
  if (!answer) return NONE
  const known = LISTS.get(answer)
  if (known) return known
  const list = Object.entries(answer.error ?? {}).flatMap(([name, messages]) =>
    (messages ?? []).map((message) => {
      const fieldId = ids[name.replace(/\[\d+\]$/, '')]
      return fieldId ? { fieldId, message } : { message }
    }),
  )
  LISTS.set(answer, list)
  return list
}

const NONE: FieldProblem[] = []
// The summary takes focus whenever its list changes, so the same answer must give the same list.
const LISTS = new WeakMap<object, FieldProblem[]>()

/** Errors of single rows of the proposed times. */
export function rowErrors(answer: Answer): (index: number) => string | undefined {
  return (index) => answer?.error?.[`times[${index}]`]?.[0]
}
