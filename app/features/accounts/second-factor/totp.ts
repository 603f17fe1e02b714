import { Secret, TOTP } from 'otpauth'

/** Seconds that a code stands for. */
export const STEP_SECONDS = 30

/** A new secret in base32, 160 bits, as authenticator applications take it. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32
}

/**
 * The step of thirty seconds whose code this is, at this moment or one step to either side, because clocks differ; null
 * for a wrong code. A code may be accepted once: compare the step with the last one accepted.
 */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  if (!/^[0-9]{6}$/.test(code)) return null
  const timestamp = now.getTime()
  const delta = generatorOf(secret).validate({ token: code, timestamp, window: 1 })
  return delta === null ? null : Math.floor(timestamp / 1000 / STEP_SECONDS) + delta
}

/** The code of a moment, as an authenticator shows it. */
export function codeAt(secret: string, moment: Date): string {
  return generatorOf(secret).generate({ timestamp: moment.getTime() })
}

/** The address that an authenticator reads from the picture. */
export function totpAddress(secret: string, email: string): string {
  return generatorOf(secret, email).toString()
}

function generatorOf(secret: string, label = ''): TOTP {
  return new TOTP({
    issuer: 'Nhịp Cầu',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: STEP_SECONDS,
    secret: Secret.fromBase32(secret),
  })
}
