import { DEMONSTRATION_ACCOUNTS } from '#prisma/seed/accounts.ts'

/** Signs a demonstration account in by the form, and gives the session's cookie. @throws Error when that fails */
export async function signInCookie(site: string, key: string): Promise<string> {
  const account = DEMONSTRATION_ACCOUNTS.find((one) => one.key === key)
  if (!account) throw new Error(`There is no demonstration account ${key}`)
  const response = await fetch(`${site}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: site },
    body: new URLSearchParams({ email: account.email, password: account.password }),
  })
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  if (response.status !== 302 || cookies.length === 0)
    throw new Error(`${key} could not sign in: ${response.status}`)
  return cookies.join('; ')
}
