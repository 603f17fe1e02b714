import type { SubmissionResult } from '@conform-to/react'
import { useMemo } from 'react'

import type { FieldProblem } from '#app/ui/field-errors.tsx'
import { useNavigation } from '#app/ui/router.ts'

export type Answer = SubmissionResult | undefined

/** What the last try of a form came back with. */
export interface FormAnswer {
  problems: readonly FieldProblem[]
  errorOf: (name: string) => string[]
  /** What was typed, or the value that the field has otherwise. Passwords are never given back. */
  text: (name: string, otherwise: string) => string
}

/** Reads an answer for a form. Where a page has several, `command` names the one: an answer for another is none. */
export function useFormAnswer(answer: Answer, command?: string): FormAnswer {
  return useMemo(() => {
    const own = command === undefined || answer?.initialValue?.command === command ? answer : undefined
    const prefix = command === undefined ? '' : `${command}-`
    return {
      problems: Object.entries(own?.error ?? {}).flatMap(([name, messages]) =>
        (messages ?? []).map((message) => (name === '' ? { message } : { message, fieldId: prefix + name })),
      ),
      errorOf: (name) => own?.error?.[name] ?? [],
      text: (name, otherwise) => {
        const typed = own?.initialValue?.[name]
        return typeof typed === 'string' ? typed : otherwise
      },
    }
  }, [answer, command])
}

/** Whether a form of the page is on its way; with `command`, that one. */
export function useBusy(command?: string): boolean {
  const { state, formData, formMethod } = useNavigation()
  if (state === 'idle' || formMethod !== 'POST') return false
  return command === undefined || formData?.get('command') === command
}
