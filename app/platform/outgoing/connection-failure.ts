/** Why there was no answer from outside. */
export type ConnectionFailure = 'refusedAddress' | 'unknownHost' | 'noConnection' | 'certificate' | 'timeout'

/** A name leads to an address inside. */
export class RefusedAddress extends Error {}

/** What an error of a request to outside means. */
export function failureOf(error: unknown): ConnectionFailure {
  if (error instanceof RefusedAddress) return 'refusedAddress'
  const { code = '', name = '' } = error as { code?: string; name?: string }
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'ABORT_ERR') return 'timeout'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'unknownHost'
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) return 'certificate'
  return 'noConnection'
}
