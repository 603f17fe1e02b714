import type { SubmissionResult } from '@conform-to/react'
import { useMemo } from 'react'

import type { FieldProblem } from '#app/ui/field-errors.tsx'
import { problemsOf } from '#app/ui/form-answer.ts'

import type { Draft } from './draft.ts'
import { type ForeignChange, foreignChanges, merged, picked, readValues, type Typed } from './typed-form.ts'

/** What a form that is edited shows: what was typed, else what is kept of that, else what is saved. */
export interface EditState {
  values: Typed
  /** What others saved meanwhile. */
  changes: ForeignChange[]
  problems: readonly FieldProblem[]
  errorOf: (name: string) => string[]
  /** When what is shown was kept, where it is a draft; an ISO moment. */
  keptAt: string | null
}

/**
 * Puts an answer, a draft and the saved values together.
 * @param saved.version the version of the saved values, 0 for what is not saved yet
 * @param answer the answer to this very form, undefined for none and for that of another form
 */
export function useEditState(
  saved: { values: Typed; version: number; draft: Draft | null },
  answer: SubmissionResult | undefined,
): EditState {
  const { values, version, draft } = saved
  return useMemo(() => {
    const raw = answer ? (answer.initialValue ?? {}) : draft?.typed
    const typed = raw && picked(raw)
    const base = typed ? readValues(typed.base) : {}
    const stale = typed !== undefined && typed.version !== undefined && typed.version !== String(version)
    const shown = typed ? (stale ? merged(base, typed, values) : typed) : values
    return {
      values: shown,
      changes: typed && stale ? foreignChanges(base, typed, values) : [],
      problems: problemsOf(answer, fieldId),
      errorOf: (name) => answer?.error?.[name] ?? [],
      keptAt: !answer && draft ? draft.savedAt : null,
    }
  }, [values, version, draft, answer])
}

/** The id of the control of a field: `photos[0].altVi` is `photos-0-altVi`. */
export function fieldId(name: string): string {
  return name.replace(/\[(\d+)\]/g, '-$1').replaceAll('.', '-')
}

/** A text out of what a form shows. */
export function textOf(values: Typed, name: string): string {
  const value = values[name]
  if (typeof value === 'string') return value
  return typeof value === 'number' ? String(value) : ''
}

/** A list of texts out of what a form shows. */
export function textsOf(values: Typed, name: string): string[] {
  const value = values[name]
  if (typeof value === 'string') return value === '' ? [] : [value]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

/** A list of groups of texts out of what a form shows. */
export function rowsOf(values: Typed, name: string): Record<string, string>[] {
  const value = values[name]
  if (!Array.isArray(value)) return []
  return value.map((row: unknown) => {
    if (typeof row !== 'object' || row === null) return {}
    return Object.fromEntries(
      Object.entries(row).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    )
  })
}

/** A group of texts out of what a form shows. */
export function groupOf(values: Typed, name: string): Record<string, string> {
  return rowsOf({ list: [values[name]] }, 'list')[0] ?? {}
}
