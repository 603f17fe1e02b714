import { randomBytes } from 'node:crypto'

import { slugText } from '#app/platform/slug.ts'
import { foldText } from '#app/ui/fold-text.ts'

const MOST = 80

/** An address that nobody else has: the name without marks, and four bytes by chance. */
export function newProductSlug(name: string): string {
  const words = slugText(foldText(name), MOST) || 'product'
  return `${words}-${randomBytes(4).toString('hex')}`
}
