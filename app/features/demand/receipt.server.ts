import { createHmac, timingSafeEqual } from 'node:crypto'

import { z } from 'zod'

import type { App } from '#app/platform/app.ts'

import type { SearchReceipt } from './receipt.ts'

type Secret = Pick<App, 'env'>

const Receipt = z.object({
  q: z.string(),
  filters: z.string(),
  groups: z.array(z.string()),
  total: z.number(),
  goods: z.object({ headings: z.array(z.array(z.string())), groups: z.array(z.string().nullable()) }),
})

/**
 * The receipt as text with the server's mark on it. What comes back with the mark was really answered here, so that nobody
 * can write searches into the sums that were never made.
 */
export function signReceipt(app: Secret, receipt: SearchReceipt): string {
  const body = Buffer.from(JSON.stringify(receipt)).toString('base64url')
  return `${body}.${markOf(app, body).toString('base64url')}`
}

/** The receipt behind a text, or null when it was not written here. */
export function readReceipt(app: Secret, text: string): SearchReceipt | null {
  const [body = '', mark = ''] = text.split('.')
  const given = Buffer.from(mark, 'base64url')
  const right = markOf(app, body)
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null
  return Receipt.parse(JSON.parse(Buffer.from(body, 'base64url').toString()))
}

function markOf({ env }: Secret, body: string): Buffer {
  return createHmac('sha256', `${env.sessionSecret} search receipt`).update(body).digest().subarray(0, 16)
}
