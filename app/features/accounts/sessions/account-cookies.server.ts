import type { App } from '#app/platform/app.ts'

/** A cookie of the accounts feature, for the whole site and out of reach of scripts. */
export function accountCookie(app: Pick<App, 'env'>, name: string, value: string, seconds: number): string {
  const secure = app.env.publicUrl.startsWith('https:') ? '; Secure' : ''
  return `nhip-cau.${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
}

/** What a request carries under the name; null when nothing. */
export function readAccountCookie(headers: Headers, name: string): string | null {
  const start = `nhip-cau.${name}=`
  const found = headers
    .get('cookie')
    ?.split(/;\s*/)
    .find((cookie) => cookie.startsWith(start))
  return found?.slice(start.length) ?? null
}
