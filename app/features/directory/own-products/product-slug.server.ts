import { randomBytes } from 'node:crypto'

import { foldText } from '#app/ui/fold-text.ts'

/** An address that nobody else has: the name without marks, and four bytes by chance. */
export function newProductSlug(name: string): string {
  const words = foldText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '')
  return `${words === '' ? 'product' : words}-${randomBytes(4).toString('hex')}`
}
