import type { SubmissionResult } from '@conform-to/react'
import { useMemo } from 'react'

import type { FieldProblem } from './field-errors.tsx'
import { useNavigation } from './router.ts'

/** What the last try of a page's form was refused with; undefined where nothing was. */
export type Answer = SubmissionResult | undefined

/** The id of the control that a name of a field leads to, such as `links[2]`; undefined where there is none. */
type IdOf = (name: string) => string | undefined

/** The last try of one form, as the form shows it. */
export interface FormAnswer {
  problems: readonly FieldProblem[]
  errorOf: (name: string) => string[]
  /** What was typed, or the value that the field has otherwise. Passwords are never given back. */
  text: (name: string, otherwise: string) => string
  list: (name: string, otherwise: readonly string[]) => readonly string[]
  refused: boolean
}

/**
 * Reads an answer for the form of a command; that of another form is none. A page with one form has no commands (null).
 * Ids of controls are the names of their fields behind `prefix`.
 */
export function useFormAnswer(
  answer: Answer,
  command: string | null = null,
  prefix = command === null ? '' : `${command}-`,
): FormAnswer {
  return useMemo(() => {
    const own = command === null || answer?.initialValue?.command === command ? answer : undefined
    const typed = own?.initialValue
    return {
      problems: problemsOf(own, (name) => prefix + fieldOf(name)),
      errorOf: (name) => own?.error?.[name] ?? [],
      text: (name, otherwise) => {
        if (!typed) return otherwise
        const value = typed[name]
        return typeof value === 'string' ? value : ''
      },
      list: (name, otherwise) => {
        if (!typed) return otherwise
        const value = typed[name]
        if (typeof value === 'string') return [value]
        return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
      },
      refused: own !== undefined,
    }
  }, [answer, command, prefix])
}

/**
 * Everything that an answer complains about. The same answer and the same `idOf` give the same list: the summary takes
 * focus whenever its list changes. Without `idOf`, ids of controls are the names of their fields.
 */
export function useProblems(answer: Answer, idOf: IdOf = fieldOf): readonly FieldProblem[] {
  return useMemo(() => problemsOf(answer, idOf), [answer, idOf])
}

/** For pages without fields to lead to. */
export const noControl: IdOf = () => undefined

/** Everything that an answer complains about, each leading to its control where there is one. A new list each time. */
export function problemsOf(answer: Answer, idOf: IdOf): FieldProblem[] {
  return Object.entries(answer?.error ?? {}).flatMap(([name, messages]) => {
    const fieldId = name === '' ? undefined : idOf(name)
    return (messages ?? []).map((message) => (fieldId === undefined ? { message } : { message, fieldId }))
  })
}

/** Whether a form of the page is on its way; with `command`, that one. */
export function useBusy(command?: string): boolean {
  const { state, formData, formMethod } = useNavigation()
  if (state === 'idle' || formMethod !== 'POST') return false
  return command === undefined || formData?.get('command') === command
}

/** The field of a list's entry: `links[2]` is one of `links`. */
function fieldOf(name: string): string {
  return name.replace(/\[.*/, '')
}
