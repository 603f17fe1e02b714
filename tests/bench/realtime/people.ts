import { randomBytes, randomUUID } from 'node:crypto'

import type pg from 'pg'

import type { App } from '#app/platform/app.ts'
import { cookieOfToken } from '#tests/factories/sessions.ts'

import { insertRows } from '../insert-rows.ts'

/** Somebody who acts for an enterprise of their own and has signed in. */
export interface Party {
  personId: string
  enterpriseId: string
  cookie: string
}

const TABLES = ['enterprise', 'person', 'membership', 'session']
const AT_ONCE = 1000
let filled = 0

/** So many people, each with a published enterprise and an open session, written past the triggers. */
export async function fillPeople(app: Pick<App, 'auth'>, pool: pg.Pool, count: number): Promise<Party[]> {
  const parties: Party[] = []
  const now = new Date().toISOString()
  const until = new Date(Date.now() + 86_400_000).toISOString()
  const toggle = (state: string) =>
    Promise.all(TABLES.map((table) => pool.query(`ALTER TABLE "${table}" ${state} TRIGGER USER`)))
  await toggle('DISABLE')
  for (let from = 0; from < count; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, place) => ({
      personId: randomUUID(),
      enterpriseId: randomUUID(),
      token: randomBytes(24).toString('base64url'),
      number: filled + from + place,
    }))
    await insertRows(
      pool,
      'enterprise',
      some.map(({ enterpriseId, number }) => ({
        id: enterpriseId,
        public_id: `bench-${number}`,
        slug: `bench-${number}`,
        name_vi: `Công ty thử tải ${number}`,
        aliases: [],
        roles: ['producer'],
        languages: ['vi'],
        export_markets: [],
        origin: 'demonstration',
        as_of: now,
        published_at: now,
        created_at: now,
        updated_at: now,
        version: 1,
      })),
    )
    await insertRows(
      pool,
      'person',
      some.map(({ personId, number }) => ({
        id: personId,
        name: `Người thử ${number}`,
        email: `bench-${number}@tests.example`,
        email_verified: true,
        language: 'vi',
        time_zone: 'Asia/Ho_Chi_Minh',
        staff_roles: [],
        demonstration: false,
        created_at: now,
        updated_at: now,
      })),
    )
    await insertRows(
      pool,
      'membership',
      some.map(({ personId, enterpriseId }) => ({
        id: randomUUID(),
        person_id: personId,
        enterprise_id: enterpriseId,
        role: 'owner',
        created_at: now,
      })),
    )
    await insertRows(
      pool,
      'session',
      some.map(({ personId, token }) => ({
        id: randomUUID(),
        person_id: personId,
        token,
        expires_at: until,
        created_at: now,
        updated_at: now,
        last_used_at: now,
      })),
    )
    for (const { personId, enterpriseId, token } of some)
      parties.push({ personId, enterpriseId, cookie: await cookieOfToken(app, token) })
  }
  filled += count
  await toggle('ENABLE')
  await pool.query('ANALYZE')
  return parties
}
