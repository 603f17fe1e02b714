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
