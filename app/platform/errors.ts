/** What went wrong, independent of how the request arrived. The edge maps it to a status or an acknowledgement. */
export type ErrorCode =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'notFound'
  | 'methodNotAllowed'
  | 'conflict'
  | 'stale'
  | 'tooLarge'
  | 'unprocessable'
  | 'preconditionRequired'
  | 'tooMany'
  | 'unavailable'

/** HTTP status of each error code. */
export const STATUS_OF: Record<ErrorCode, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  methodNotAllowed: 405,
  conflict: 409,
  stale: 412,
  tooLarge: 413,
  unprocessable: 422,
  preconditionRequired: 428,
  tooMany: 429,
  unavailable: 503,
}

/**
 * The only error that a use-case throws on purpose.
 * `reasonKey` is a key of the catalogue's `errors` part; `detail` fills its placeholders or carries field errors.
 */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly reasonKey: string
  readonly detail: Readonly<Record<string, unknown>>

  constructor(code: ErrorCode, reasonKey: string, detail: Record<string, unknown> = {}, cause?: unknown) {
    super(`${code}: ${reasonKey}`, { cause })
    this.name = 'AppError'
    this.code = code
    this.reasonKey = reasonKey
    this.detail = detail
  }
}
