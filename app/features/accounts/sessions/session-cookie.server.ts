import { createHmac, timingSafeEqual } from 'node:crypto'

/** SHA-256 in base64. */
const SIGNATURE_LENGTH = 44

/**
 * The token in the session cookie of a request, when it carries our signature; null otherwise. The cookie is as better-auth
 * writes it, which signs everybody in; read here, because it is read with every request and every command.
 */
export function readSessionToken(
  cookies: string,
  { name, secret }: { name: string; secret: string },
): string | null {
  const signed = valueOf(cookies, name)
  if (signed === null) return null
  const dot = signed.lastIndexOf('.')
  if (dot < 1) return null
  const token = signed.slice(0, dot)
  const given = Buffer.from(signed.slice(dot + 1))
  const right = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'))
  return given.length === SIGNATURE_LENGTH && timingSafeEqual(given, right) ? token : null
}

function valueOf(cookies: string, name: string): string | null {
  const cookie = cookies.split(/;\s*/).find((one) => one.startsWith(`${name}=`))
  try {
    return cookie === undefined ? null : decodeURIComponent(cookie.slice(name.length + 1))
  } catch {
    return null
  }
}
