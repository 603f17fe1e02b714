/** What an error page knows. `typed` is what a form held, so that nothing typed is lost. */
export interface PageError {
  code: string
  title: string
  text: string
  requestId: string
  typed?: { name: string; value: string }[]
  /** Where the form was to be sent. */
  action?: string
}

/** Whether what came with an error is what an error page knows. */
export function isPageError(data: unknown): data is PageError {
  return typeof data === 'object' && data !== null && 'title' in data && 'text' in data && 'requestId' in data
}

/** Never to be shown again, not even to the one who typed it. */
export const SECRET_FIELD = /password|secret|token|oneTimeCode/i

/** What was typed into a form, to be shown and sent again; never secrets, never files. */
export function typedIn(form: FormData): NonNullable<PageError['typed']> {
  return [...form].flatMap(([name, value]) =>
    typeof value === 'string' && !SECRET_FIELD.test(name) ? [{ name, value: value.slice(0, 10_000) }] : [],
  )
}
