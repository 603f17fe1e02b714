import { AppError } from '../errors.ts'

/** SQLSTATE classes and codes that mean "the server is not there", not "the statement is wrong". */
const AWAY = /^(08...|57P0[1-5]|53300|25006)$/
const NETWORK = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ENOENT)$/
/** Class 22: a value that no column can hold, such as text with a zero byte or a number out of range. */
const UNSTORABLE = '22'
/** Raised by triggers of ours: a change while looking as another person; a session of a blocked account. */
const VIEWING = 'NC001'
const BLOCKED = 'NC003'
/** P1xxx: cannot reach; P2024: no connection from the pool in time; P2028: the transaction lost its connection. */
const PRISMA_AWAY = /^(P1001|P1002|P1008|P1011|P1017|P2024|P2028)$/
const WORDS =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|server closed the connection|Can't reach database server|Cannot use a pool after calling end/i

interface Shape {
  code?: unknown
  name?: unknown
  message?: unknown
  cause?: unknown
  meta?: { driverAdapterError?: unknown }
  originalCode?: unknown
  syscall?: unknown
}

/** The error and everything behind it: Prisma wraps the driver's errors in several layers. */
function* layers(error: unknown): Generator<Shape> {
  const seen = new Set<unknown>()
  const queue = [error]
  while (queue.length > 0) {
    const next = queue.shift()
    if (typeof next !== 'object' || next === null || seen.has(next)) continue
    seen.add(next)
    const layer: Shape = next
    yield layer
    queue.push(layer.cause, layer.meta?.driverAdapterError)
    if (next instanceof AggregateError) queue.push(...(next.errors as unknown[]))
  }
}

/** The SQLSTATE that PostgreSQL gave, however deeply it is wrapped. */
export function sqlStateOf(error: unknown): string | undefined {
  for (const layer of layers(error)) {
    for (const code of [layer.originalCode, layer.code]) {
      if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('P')) return code
    }
  }
  return undefined
}

/** Whether the database could not be reached or went away in the middle. */
export function isDatabaseAway(error: unknown): boolean {
  for (const layer of layers(error)) {
    for (const code of [layer.originalCode, layer.code]) {
      if (typeof code !== 'string') continue
      if (AWAY.test(code) || PRISMA_AWAY.test(code)) return true
      if (NETWORK.test(code) && layer.syscall !== undefined) return true
    }
    if (typeof layer.message === 'string' && WORDS.test(layer.message)) return true
  }
  return false
}

/** Turns what a database call threw into an AppError where the product has words for it; anything else is returned as it is. */
export function asAppError(error: unknown): unknown {
  if (error instanceof AppError) return error
  if (isDatabaseAway(error)) return new AppError('unavailable', 'databaseAway', {}, error)
  const state = sqlStateOf(error)
  if (state === VIEWING) return new AppError('forbidden', 'viewingReadsOnly', {}, error)
  if (state === BLOCKED) return new AppError('forbidden', 'accountBlocked', {}, error)
  if (state?.startsWith(UNSTORABLE)) return new AppError('invalid', 'badInput', {}, error)
  return error
}
