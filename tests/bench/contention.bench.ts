import { randomInt } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'

import pg from 'pg'

import { RequestMeeting, requestMeeting } from '#app/features/meetings/index.server.ts'
import { isSignedIn } from '#app/platform/actor.ts'
import { startEmbeddedPostgres } from '#app/platform/database/embedded.server.ts'
import { migrate } from '#prisma/migrate.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { startProduct, type RunningProduct } from '#tests/setup/server.ts'

import { Caller, type Acceptance, type Answer } from './contention/callers.ts'
import { faultsOf, type Attempt, type Booked } from './contention/reference.ts'
import { ACCEPTED, requestCall } from './realtime/meeting-calls.ts'
import { fillPeople, type Party } from './realtime/people.ts'
import { timesOf } from './search/times.ts'

/**
 * Nobody is booked twice: `npm run bench:contention`. Two thousand acceptances at once, for overlapping times of twenty
 * people, over four processes of the built product and one database; then the same with one process killed in the middle.
 * What was answered is compared with what was committed (contention/reference.ts), and what open pages were told with both.
 * Prints a table, writes tests/results/contention-bench.json, and ends with 1 when a property does not hold.
 */
const ROOT = join(import.meta.dirname, '..', '..')
const SECRET = 'a secret that only this bench and its products know'
const { values } = parseArgs({
  options: {
    acceptances: { type: 'string', default: '2000' },
    people: { type: 'string', default: '20' },
    processes: { type: 'string', default: '4' },
  },
})
const [acceptances, people, processes] = [values.acceptances, values.people, values.processes].map(
  Number,
) as [number, number, number]
/** Every fifth comes by the form. */
const BY_FORM = 5
const DAYS = 2
/** Requests that are prepared at one time. */
const AT_ONCE = 8
const PATIENCE_MS = 20_000

interface Prepared extends Acceptance {
  by: Party
  people: [string, string]
  from: number
  to: number
}

/** Requests between any two of the people, at times that overlap by quarters of an hour; one time of each is to be accepted. */
async function prepare(app: TestApp, parties: readonly Party[]): Promise<Prepared[]> {
  const actors = await Promise.all(
    parties.map(async ({ cookie }) => {
      const actor = await app.actorOf(new Headers({ cookie }))
      if (!isSignedIn(actor)) throw new Error('a party has no session')
      return actor
    }),
  )
  const prepared: Prepared[] = []
  let turn = 0
  const one = async () => {
    // Everybody is asked equally often: nobody may answer more than the limit of changes in a minute.
    const asked = turn++ % parties.length
    const asking = (asked + 1 + randomInt(parties.length - 1)) % parties.length
    const from = parties[asking]
    const by = parties[asked]
    const actor = actors[asking]
    if (!from || !by || !actor) return
    const [, input] = requestCall(by.enterpriseId, [slot(), slot()].toSorted(), 'UTC')
    try {
      const { id, version } = await requestMeeting(app, actor, RequestMeeting.parse(input))
      const times = await app.db.meetingTime.findMany({ where: { meetingId: id }, orderBy: { id: 'asc' } })
      const time = times[randomInt(times.length)]
      if (!time) return
      prepared.push({
        meetingId: id,
        version,
        timeId: time.id,
        by,
        people: [from.personId, by.personId],
        from: time.startsAt.getTime(),
        to: time.endsAt.getTime(),
      })
    } catch (error) {
      // Two of the same times are no two times.
      if ((error as { code?: string }).code !== 'invalid') throw error
    }
  }
  const work = async () => {
    while (prepared.length < acceptances) await one()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return prepared.slice(0, acceptances)
}

/** A wall-clock time on one of the next days, in quarters of an hour. */
function slot(): string {
  const day = new Date(Date.now() + (2 + randomInt(DAYS)) * 86_400_000).toISOString().slice(0, 10)
  const quarter = randomInt(8 * 4, 17 * 4)
  return `${day}T${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`
}

/** One round on people and meetings of its own. `kill` ends a process in the middle, without a word. */
async function round(
  name: string,
  { app, pool, products }: { app: TestApp; pool: pg.Pool; products: RunningProduct[] },
  { kill }: { kill: boolean },
) {
  const parties = await fillPeople(app, pool, people)
  const prepared = await prepare(app, parties)
  const urls = products.map(({ url }) => url)
  const callers = parties.map(
    (party, place) =>
      new Caller(
        party,
        [...urls.slice(place % urls.length), ...urls.slice(0, place % urls.length)],
        ACCEPTED,
      ),
  )
  await Promise.all(callers.map((caller) => caller.connect()))
  say(`${name}: ${prepared.length} acceptances by ${callers.length} people over ${products.length} processes`)
  const callerOf = new Map(callers.map((caller) => [caller.party.personId, caller]))
  const answers: (Answer & { of: Prepared })[] = []
  const started = performance.now()
  const all = Promise.all(
    prepared.map(async (of, place) => {
      const caller = callerOf.get(of.by.personId)
      if (!caller) return
      const answer = await caller.accept(of, place % BY_FORM === 0 ? 'form' : 'line')
      answers.push({ ...answer, of })
    }),
  )
  if (kill) {
    while (answers.length < prepared.length * 0.4) await pause(5)
    // The one that serves the outbox, if it is the first: the hardest to lose.
    await products[0]?.kill()
    say(`  one process killed after ${answers.length} answers`)
  }
  await all
  const seconds = (performance.now() - started) / 1000
  const codes = answers.flatMap(({ before }) => before)
  for (const code of new Set(codes))
    say(`  ${codes.filter((one) => one === code).length} times “${code}”, then sent again`)
  const state = await stateOf(pool, prepared)
  const attempts = answers.map((answer) => attemptOf(answer, state.accepted))
  const faults = [...faultsOf(attempts, state.booked), ...(await unheard(callerOf, prepared, state.accepted))]
  for (const caller of callers) caller.close()
  for (const fault of faults.slice(0, 10)) say(`  ✗ ${fault}`)
  const unclear = answers.filter((_, place) => attempts[place]?.outcome === 'other')
  for (const text of new Set(unclear.map(({ code, reason }) => `${code}: ${reason}`)))
    say(`  unclear: ${text}`)
  const outcome = (wanted: Attempt['outcome']) => attempts.filter((one) => one.outcome === wanted).length
  return {
    round: name,
    acceptances: attempts.length,
    accepted: outcome('accepted'),
    'time taken': outcome('timeTaken'),
    unclear: outcome('other'),
    'sent again': answers.filter(({ tries }) => tries > 1).length,
    seconds: Number(seconds.toFixed(1)),
    ...pick(
      timesOf(
        '',
        answers.map(({ sentAt, answeredAt }) => answeredAt - sentAt),
      ),
    ),
    faults: faults.length,
  }
}

function pick(times: ReturnType<typeof timesOf>) {
  return { 'answer p50 ms': times['p50 ms'], 'answer p99 ms': times['p99 ms'] }
}

/** What has come of an acceptance. One whose first answer was lost is known by how the meeting stands. */
function attemptOf(answer: Answer & { of: Prepared }, accepted: ReadonlySet<string>): Attempt {
  const { meetingId, people: both, from, to } = answer.of
  const again = answer.tries > 1 && accepted.has(meetingId)
  return {
    meetingId,
    people: both,
    from,
    to,
    sentAt: answer.sentAt,
    answeredAt: answer.answeredAt,
    outcome: answer.ok || again ? 'accepted' : answer.clear ? 'timeTaken' : 'other',
  }
}

/** What was committed of these meetings. Rest after a meeting is in what is blocked, where the product knows it. */
async function stateOf(pool: pg.Pool, prepared: readonly Prepared[]) {
  const ids = prepared.map(({ meetingId }) => meetingId)
  const { rows } = await pool.query<{ row: Record<string, unknown>; from: Date; to: Date; end: Date }>(
    `SELECT to_jsonb(b) AS row, lower(during) AS "from", upper(during) AS "end",
       upper(coalesce((to_jsonb(b) ->> 'blocked')::tstzrange, during)) AS "to"
     FROM calendar_booking b WHERE meeting_id = ANY($1::uuid[])`,
    [ids],
  )
  const booked = rows.map(({ row, from, to, end }): Booked => ({
    meetingId: String(row.meeting_id),
    personId: String(row.person_id),
    from: from.getTime(),
    to: to.getTime(),
    rest: to.getTime() - end.getTime(),
  }))
  const accepted = await pool.query<{ id: string }>(
    `SELECT id FROM meeting WHERE id = ANY($1::uuid[]) AND state = 'accepted'`,
    [ids],
  )
  return { booked, accepted: new Set(accepted.rows.map(({ id }) => id)) }
}

/** Agreements that an open page of either side was not told of, after some patience. */
async function unheard(
  callers: ReadonlyMap<string, Caller>,
  prepared: readonly Prepared[],
  accepted: ReadonlySet<string>,
): Promise<string[]> {
  const missing = () =>
    prepared.flatMap(({ meetingId, people: both }) =>
      accepted.has(meetingId)
        ? both
            .filter((personId) => !callers.get(personId)?.heard.has(meetingId))
            .map((personId) => `${personId} was not told of ${meetingId}`)
        : [],
    )
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end && missing().length > 0;) await pause(200)
  return missing()
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

const folder = await mkdtemp(join(tmpdir(), 'nhip-cau-bench-'))
const database = await startEmbeddedPostgres({ dataDirectory: folder })
const pool = new pg.Pool({ connectionString: database.url, max: 4 })
// The server goes down right after the pool was told to end, and may be quicker.
pool.on('error', () => undefined)
const products: RunningProduct[] = []
try {
  await migrate({ url: database.url, root: ROOT })
  const variables = { SESSION_SECRET: SECRET, MEETING_OPEN_REQUESTS: '100000' }
  const app = testApp(database.url, { variables })
  // People first: an empty database would be filled with demonstration data.
  await fillPeople(app, pool, 1)
  const start = () =>
    startProduct({
      databaseUrl: database.url,
      env: {
        ...variables,
        LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
        DEMONSTRATION_DATA: 'off',
        DATABASE_POOL_SIZE: '12',
        REQUESTS_PER_MINUTE: '1000000',
      },
    })
  for (let count = 0; count < processes; count += 1) products.push(await start())
  say(`${cpus().length} cores, Node ${process.version}, ${processes} processes on one database`)
  const scene = { app, pool, products }
  const rows = [
    await round('all stay', scene, { kill: false }),
    await round('one is killed', scene, { kill: true }),
  ]
  await app.close()
  console.table(Object.fromEntries(rows.map(({ round: name, ...figures }) => [name, figures])))
  const results = join(ROOT, 'tests', 'results')
  await mkdir(results, { recursive: true })
  await writeFile(
    join(results, 'contention-bench.json'),
    `${JSON.stringify({ acceptances, people, processes, rows }, null, 2)}\n`,
  )
  const broken = rows.some(({ faults }) => faults > 0)
  say(broken ? '✗ a property does not hold' : '✓ every property holds')
  process.exitCode = broken ? 1 : 0
} finally {
  await Promise.all(products.map((product) => product.kill()))
  await pool.end()
  await database.stop()
  await rm(folder, { recursive: true, force: true })
}
