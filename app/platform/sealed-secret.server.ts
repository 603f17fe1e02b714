import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const IV_BYTES = 12
const TAG_BYTES = 16

/**
 * Seals a secret that is needed again in full, so that a copy of the database alone does not give it away.
 * @param use what it is for: each use has a key of its own
 */
export function sealSecret(sessionSecret: string, use: string, secret: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyOf(sessionSecret, use), iv)
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), sealed]))
}

/** Opens what was sealed for a use with the same session secret; null when either was another, or the seal is broken. */
export function openSecret(sessionSecret: string, use: string, sealed: Uint8Array): string | null {
  try {
    const bytes = Buffer.from(sealed)
    const decipher = createDecipheriv('aes-256-gcm', keyOf(sessionSecret, use), bytes.subarray(0, IV_BYTES))
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
    const opened = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
    return opened.toString('utf8')
  } catch {
    return null
  }
}

function keyOf(sessionSecret: string, use: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', sessionSecret, '', use, 32))
}
