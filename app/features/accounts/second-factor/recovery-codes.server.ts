import { createHash, randomInt } from 'node:crypto'

/** Without letters that are taken for digits. */
const SIGNS = '23456789abcdefghjkmnpqrstuvwxyz'
const HOW_MANY = 10
const LETTERS = 16

/** Ten new codes of 79 bits each, in groups of four. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: HOW_MANY }, () => {
    const letters = Array.from({ length: LETTERS }, () => SIGNS[randomInt(SIGNS.length)])
    return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
  })
}

/** What is kept of a code. It is as random as a key, so one round of SHA-256 is enough. */
export function hashOfRecoveryCode(personId: string, code: string): string {
  return createHash('sha256')
    .update(`${personId}:${plainCode(code)}`)
    .digest('hex')
}

/** Whether what was typed has the length of a recovery code. */
export function looksLikeRecoveryCode(typed: string): boolean {
  return plainCode(typed).length === LETTERS
}

function plainCode(typed: string): string {
  return typed.toLowerCase().replace(/[^a-z0-9]/g, '')
}
