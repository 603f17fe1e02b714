import { z } from 'zod'

import { picked, type Typed } from './typed-form.ts'

/** A form in which theirs may have been picked for some fields: those are put in place before anything is checked. */
export function withPicks<S extends z.ZodType>(schema: S) {
  return z.preprocess(
    (typed) => (typeof typed === 'object' && typed !== null ? picked(typed as Typed) : typed),
    schema,
  )
}
