import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'

import type { App } from '#app/platform/app.ts'

/** Locks a secret with a key made of the session secret, so that the database alone opens no account. */
export function lockSecret(app: Pick<App, 'env'>, secret: string): Promise<string> {
  return symmetricEncrypt({ key: keyOf(app), data: secret })
}

/** Opens what was locked; null when the session secret is another one by now. */
export async function openSecret(app: Pick<App, 'env' | 'log'>, locked: string): Promise<string | null> {
  try {
    return await symmetricDecrypt({ key: keyOf(app), data: locked })
  } catch {
    app.log.error(
      'a second factor was kept under another session secret; only recovery codes open this account',
    )
    return null
  }
}

function keyOf({ env }: Pick<App, 'env'>): string {
  return `second factor: ${env.sessionSecret}`
}
