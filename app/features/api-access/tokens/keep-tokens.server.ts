import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { isScope } from '#app/platform/scopes.ts'

import { endOf, MOST_TOKENS, type TokenRow, type TokensPage } from './token.ts'
import type { CommandToken, CreateToken } from './token.schema.ts'
import { hashOf, hintOf, newToken } from './token-text.server.ts'
import { addToken, findTokensOf, type StoredToken, writeRevocation } from './tokens.repository.server.ts'

/** The tokens of a person: those in use first, then what is over, for as long as it is kept. */
export async function readTokens(app: Pick<App, 'db' | 'clock'>, actor: SignedInActor): Promise<TokensPage> {
  const now = app.clock.now()
  const tokens = (await findTokensOf(app.db, actor.personId)).map((stored) => rowOf(stored, now))
  const live = tokens.filter(({ state }) => state === 'live')
  return {
    tokens: [...live, ...tokens.filter(({ state }) => state !== 'live')],
    full: live.length >= MOST_TOKENS,
    member: actor.memberships.length > 0,
  }
}

/**
 * Makes or withdraws a token.
 * @returns the new token, which nobody can read again; null when one was withdrawn
 * @throws AppError conflict when there are too many; notFound for somebody else's
 */
export async function commandToken(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  input: CommandToken,
): Promise<{ name: string; token: string } | null> {
  if (input.command === 'create') return createToken(app, actor, input)
  const done = await writeRevocation(app.db, actor.personId, input.id, app.clock.now())
  if (!done) throw new AppError('notFound', 'tokenNotFound')
  return null
}

async function createToken(app: Pick<App, 'db' | 'clock'>, actor: SignedInActor, input: CreateToken) {
  const now = app.clock.now()
  const token = newToken()
  const added = await addToken(
    app.db,
    {
      personId: actor.personId,
      name: input.name,
      hash: hashOf(token),
      hint: hintOf(token),
      scopes: input.scopes,
      createdAt: now,
      expiresAt: endOf(input.lifetime, now),
    },
    MOST_TOKENS,
  )
  if (!added) throw new AppError('conflict', 'tooManyTokens', { count: MOST_TOKENS })
  return { name: input.name, token }
}

function rowOf({ expiresAt, revokedAt, lastUsedAt, createdAt, ...token }: StoredToken, now: Date): TokenRow {
  return {
    ...token,
    scopes: token.scopes.filter(isScope),
    state: revokedAt ? 'revoked' : expiresAt && expiresAt <= now ? 'over' : 'live',
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }
}
