import type { App } from '#app/platform/app.ts'

type Writer = Pick<App, 'pool'>

/**
 * Says that this process lives, and forgets those that stopped saying so, with everybody who was there through them.
 * @returns whether it was unknown, so that those who are there have to be noted anew; and how many were forgotten
 */
export async function renewProcess(
  { pool }: Writer,
  processId: string,
  seconds: number,
): Promise<{ anew: boolean; lapsed: number }> {
  const { rows } = await pool.query<{ anew: boolean; lapsed: number }>(
    `WITH renewed AS (
       INSERT INTO presence_process (id, until) VALUES ($1, now() + make_interval(secs => $2))
       ON CONFLICT (id) DO UPDATE SET until = excluded.until
       RETURNING xmax = 0 AS anew
     ), lapsed AS (
       DELETE FROM presence_process WHERE until < now() AND id <> $1 RETURNING id
     )
     SELECT renewed.anew, (SELECT count(*)::int FROM lapsed) AS lapsed FROM renewed`,
    [processId, seconds],
  )
  return rows[0] ?? { anew: true, lapsed: 0 }
}

/** Notes who has come to this process and who has gone. */
export async function writeAttendance(
  { pool }: Writer,
  processId: string,
  { came, went }: { came: readonly string[]; went: readonly string[] },
): Promise<void> {
  await pool.query(
    `WITH gone AS (
       DELETE FROM presence_line WHERE process_id = $1 AND person_id = ANY($3::uuid[])
     )
     INSERT INTO presence_line (person_id, process_id)
     SELECT id, $1 FROM person WHERE id = ANY($2::uuid[])
     ON CONFLICT DO NOTHING`,
    [processId, came, went],
  )
}

/** Nobody is here through this process any more. */
export async function endProcess({ pool }: Writer, processId: string): Promise<void> {
  await pool.query('DELETE FROM presence_process WHERE id = $1', [processId])
}
