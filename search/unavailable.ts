import { SearchUnavailable } from './search-port.ts'

// Connection lost or refused, too many connections, server going down, time over, read-only: not the fault of a query.
const SQL_STATES = /^(08|53|57|55P03|25006|58)/
const MESSAGES =
  /(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|pool after calling end)/
const SYSTEM = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)/

/** Whether an error of the database means that it cannot answer now. */
export function meansUnavailable(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(meansUnavailable)
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return SQL_STATES.test(code) || SYSTEM.test(code) || MESSAGES.test(error.message)
}

/** Runs work and turns the errors of an engine that is away into SearchUnavailable. */
export async function orUnavailable<Result>(
  engine: 'postgres' | 'meilisearch',
  isAway: (error: unknown) => boolean,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof SearchUnavailable || !isAway(error)) throw error
    throw new SearchUnavailable(engine, error)
  }
}
