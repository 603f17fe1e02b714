import type { AppError, ErrorCode } from './errors.ts'

/** What can go wrong over the interface for programs. The names are part of addresses that programs compare: they stay. */
export const PROBLEM_STATUS = {
  'invalid-request': 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'mistyped-id': 404,
  'method-not-allowed': 405,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  unprocessable: 422,
  'precondition-required': 428,
  'too-many-requests': 429,
  unexpected: 500,
  unavailable: 503,
} as const

export type ProblemType = keyof typeof PROBLEM_STATUS

const OF_CODE: Record<ErrorCode, ProblemType> = {
  invalid: 'invalid-request',
  unauthenticated: 'unauthenticated',
  forbidden: 'forbidden',
  notFound: 'not-found',
  methodNotAllowed: 'method-not-allowed',
  conflict: 'conflict',
  stale: 'stale',
  tooLarge: 'too-large',
  unprocessable: 'unprocessable',
  preconditionRequired: 'precondition-required',
  tooMany: 'too-many-requests',
  unavailable: 'unavailable',
}

/** The kind of problem that an error is to a program. */
export function problemTypeOf(error: AppError | null): ProblemType {
  if (!error) return 'unexpected'
  return error.reasonKey === 'idMistyped' ? 'mistyped-id' : OF_CODE[error.code]
}

/** The address that names a kind of problem; it leads to its explanation. */
export function problemAddress(publicUrl: string, type: ProblemType): string {
  return `${publicUrl}/developers#problem-${type}`
}
