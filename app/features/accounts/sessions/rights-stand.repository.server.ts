import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

/**
 * Which of these people still are who they were when they were asked about: the session is open, and they act for the same
 * enterprises. One question for all, in their order.
 */
export async function findStanding(
  pool: App['pool'],
  actors: readonly SignedInActor[],
  now: Date,
): Promise<boolean[]> {
  const { rows } = await pool.query<{ open: boolean; viewed: boolean; enterprises: string[] }>(
    `SELECT EXISTS (SELECT 1 FROM session s WHERE s.id = i.session AND s.expires_at > $4) AS open,
       i.viewing IS NULL OR EXISTS (
         SELECT 1 FROM viewing v WHERE v.id = i.viewing AND v.ended_at IS NULL AND v.ends_at > $4
       ) AS viewed,
       ARRAY(SELECT m.enterprise_id::text FROM membership m WHERE m.person_id = i.person) AS enterprises
     FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) WITH ORDINALITY i(session, person, viewing, place)
     ORDER BY i.place`,
    [
      actors.map(({ sessionId }) => sessionId),
      actors.map(({ personId }) => personId),
      actors.map(({ viewing }) => viewing?.id ?? null),
      now,
    ],
  )
  return actors.map((actor, place) => {
    const row = rows[place]
    return row !== undefined && row.open && row.viewed && actsForSame(actor, row.enterprises)
  })
}

function actsForSame({ memberships, secondFactor }: SignedInActor, enterprises: readonly string[]): boolean {
  // Until they give a code, staff act for none of their enterprises.
  if (secondFactor === 'missing') return true
  const present = new Set(enterprises)
  return (
    present.size === memberships.length && memberships.every(({ enterpriseId }) => present.has(enterpriseId))
  )
}
