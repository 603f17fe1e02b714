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

/** A window in which a demonstration user has signed in through the product's own form. */
export async function signedInPage(
  browser: Browser,
  key: DemonstrationKey,
  options: PageOptions,
): Promise<TestPage> {
  const window = await newPage(browser, options)
  const { email, password } = accountOf(key)
  const { page } = window
  await page.goto(options.locale === 'en' ? '/en/sign-in' : '/sign-in')
  await page.locator('input[type=email]').fill(email)
  await page.locator('input[type=password]').fill(password)
  await Promise.all([
    page.waitForURL((url) => !url.pathname.endsWith('/sign-in')),
    page.locator('input[type=password]').press('Enter'),
  ])
  return window
}
