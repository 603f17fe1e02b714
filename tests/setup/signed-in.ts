import type { Browser } from 'playwright-core'

import { DEMONSTRATION_ACCOUNTS } from '#prisma/seed/accounts.ts'

import { newPage, type PageOptions, type TestPage } from './browser.ts'

export type DemonstrationKey = (typeof DEMONSTRATION_ACCOUNTS)[number]['key']

/** The demonstration account of a kind of user. */
export function accountOf(key: DemonstrationKey) {
  const account = DEMONSTRATION_ACCOUNTS.find((one) => one.key === key)
  if (!account) throw new Error(`There is no demonstration account ${key}`)
  return account
}

/**
 * A window in which a demonstration user has signed in, on no page yet. The form is sent without being looked at: how it is
 * filled in has tests of its own.
 */
export async function signedInPage(
  browser: Browser,
  key: DemonstrationKey,
  options: PageOptions,
): Promise<TestPage> {
  const window = await newPage(browser, options)
  const { email, password } = accountOf(key)
  const answer = await window.context.request.post(options.locale === 'en' ? '/en/sign-in' : '/sign-in', {
    form: { email, password },
    headers: { origin: options.baseURL },
    maxRedirects: 0,
  })
  if (answer.status() !== 302) throw new Error(`${email} could not sign in: ${answer.status()}`)
  return window
}
