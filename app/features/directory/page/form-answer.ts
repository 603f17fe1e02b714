import type { SubmissionResult } from '@conform-to/react'
import { useMemo } from 'react'

import type { FieldProblem } from '#app/ui/field-errors.tsx'

export type Answer = SubmissionResult | undefined

/** What the last try of one of the page's forms came back with. */
export interface FormAnswer {
  problems: readonly FieldProblem[]
  errorOf: (name: string) => string[]
  /** What was typed, or the value that the field has otherwise. */
  text: (name: string, otherwise: string) => string
  list: (name: string, otherwise: readonly string[]) => readonly string[]
  refused: boolean
}

/**
 * Reads an answer for the form of a command; that of another form is none. A page with one form has no commands (null). Ids
 * of fields begin with `prefix`.
 */
export function useFormAnswer(answer: Answer, command: string | null, prefix: string): FormAnswer {
  return useMemo(() => {
    const own = command === null || answer?.initialValue?.command === command ? answer : undefined
    const typed = own?.initialValue
    return {
      problems: Object.entries(own?.error ?? {}).flatMap(([name, messages]) =>
        (messages ?? []).map((message) =>
          name === '' ? { message } : { message, fieldId: prefix + name.replace(/\[.*/, '') },
        ),
      ),
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
