import { createHash, randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'

/** So that scanners of public code know a token of this product (https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/). */
const PREFIX = 'ncp_'
const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'
const RANDOM_BYTES = 25
const BODY_LENGTH = 39
const CHECK_LENGTH = 7
const SHAPE = new RegExp(`^${PREFIX}[0-9a-z]{${BODY_LENGTH + CHECK_LENGTH}}$`)

/** A new token: 200 random bits and their CRC-32, which lets anybody tell a token from a text that looks like one. */
export function newToken(): string {
  const body = inAlphabet(BigInt(`0x${randomBytes(RANDOM_BYTES).toString('hex')}`), BODY_LENGTH)
  return PREFIX + body + checkOf(body)
}

/** Whether a text can be a token at all, before anything is looked up. */
export function looksLikeToken(text: string): boolean {
  if (!SHAPE.test(text)) return false
  const body = text.slice(PREFIX.length, PREFIX.length + BODY_LENGTH)
  return text.endsWith(checkOf(body))
}

/** What is kept of a token. */
export function hashOf(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest())
}

/** What is shown of a token in a list. */
export function hintOf(token: string): string {
  return token.slice(-4)
}

function checkOf(body: string): string {
  return inAlphabet(BigInt(crc32(body)), CHECK_LENGTH)
}

function inAlphabet(number: bigint, length: number): string {
  let text = ''
  let rest = number
  for (let place = 0; place < length; place++) {
    text = ALPHABET.charAt(Number(rest % 36n)) + text
    rest /= 36n
  }
  return text
}
