import pLimit from 'p-limit'
import type { z } from 'zod'

import { actAs } from '../acting.server.ts'
import type { SignedInActor } from '../actor.ts'
import type { App } from '../app.ts'
import { asAppError } from '../database/database-errors.server.ts'
import { explain, fieldWords } from '../edge-words.server.ts'
import { AppError } from '../errors.ts'
import { demand, demandChange, type Permission } from '../permissions.ts'
import type { Acknowledgement, AnswerOf, CommandName, Refusal, SignalName } from './events.ts'
import type { ProductSocket } from './io.server.ts'
import { lineOf, type Line } from './line.server.ts'

/** A command over the socket: same permission, same schema and same use-case as the form. */
export interface SocketCommand {
  name: CommandName
  schema: z.ZodType
  /** Changes nothing. */
  reads: boolean
  /** What it is counted against, for each person. */
  limit: 'change' | 'live'
  answer(app: App, actor: SignedInActor, input: unknown, line: Line): Promise<Acknowledgement<unknown>>
}

interface CommandOptions {
  /** Changes nothing, so that whoever looks as somebody else may send it too. */
  reads?: boolean
  /** Sent again and again while a page is used, such as what is typed: has a wider limit of its own. */
  often?: boolean
}

/** Wraps a use-case for the socket. Errors become an acknowledgement in the person's language; the socket lives on. */
export function socketFor<Name extends CommandName, S extends z.ZodType>(
  name: Name,
  permission: Permission,
  schema: S,
  run: (app: App, actor: SignedInActor, input: z.output<S>, line: Line) => Promise<AnswerOf<Name>>,
  { reads = false, often = reads }: CommandOptions = {},
): SocketCommand {
  return {
    name,
    schema,
    reads,
    limit: often ? 'live' : 'change',
    async answer(app, actor, input, line) {
      try {
        const ask = reads ? demand : demandChange
        ask(actor, permission)
        const parsed = schema.safeParse(input, { error: fieldWords(actor.language) })
        if (!parsed.success) {
          const words = explain(actor.language, new AppError('invalid', 'badInput'))
          const fields = Object.fromEntries(
            parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]),
          )
          return { ok: false, code: 'invalid', reason: `${words.title}. ${words.text}`, fields }
        }
        const value = await actAs({ personId: actor.personId, via: 'socket', act: name }, () =>
          run(app, actor, parsed.data, line),
        )
        return { ok: true, value }
      } catch (error) {
        return refused(app, actor, name, error)
      }
    },
  }
}

/** What is passed on at once, for those who are where they may be already. The database is not asked. */
export interface SocketSignal {
  name: SignalName
  hear(actor: SignedInActor, input: unknown, line: Line): void
}

/** Wraps what is done with a signal: permission and schema, as for commands. */
export function signalFor<S extends z.ZodType>(
  name: SignalName,
  permission: Permission,
  schema: S,
  hear: (actor: SignedInActor, input: z.output<S>, line: Line) => void,
): SocketSignal {
  return {
    name,
    hear(actor, input, line) {
      demandChange(actor, permission)
      const parsed = schema.safeParse(input)
      if (!parsed.success) throw new AppError('invalid', 'badInput')
      hear(actor, parsed.data, line)
    },
  }
}

/** Everything that sockets may send. */
export interface Served {
  commands: readonly SocketCommand[]
  signals: readonly SocketSignal[]
}

/** Commands of one socket that are carried out together. A page sends one or two; whoever sends a hundred holds up nobody else. */
const COMMANDS_TOGETHER = 4

/** More of one socket are dropped without a word. */
const SIGNALS_PER_SECOND = 2

/**
 * Listens to everything a socket sends. Unknown events and calls without an acknowledgement are answered or dropped,
 * never thrown. The person's rights are read afresh for each command.
 * @param isHeard whether the socket sends no more than it may
 */
export function serveCommands(
  app: App,
  socket: ProductSocket,
  { commands, signals }: Served,
  isHeard: () => boolean,
): void {
  const byName = new Map<string, SocketCommand>(commands.map((command) => [command.name, command]))
  const hearSignal = signalsOf(app, socket, signals)
  const inTurn = pLimit(COMMANDS_TOGETHER)
  socket.onAny((name: unknown, ...rest: unknown[]) => {
    const acknowledge = rest.at(-1)
    const asked = typeof acknowledge === 'function'
    if (!isHeard()) {
      if (asked) (acknowledge as (answer: unknown) => void)(refusal(socket.data.actor, tooMuch()))
      return
    }
    const heard = hearSignal(name, asked && rest.length < 2 ? undefined : rest[0])
    if (!asked) return
    const answerWith = acknowledge as (answer: Acknowledgement<unknown>) => void
    if (heard) return answerWith(heard)
    const command = typeof name === 'string' ? byName.get(name) : undefined
    socket.data.underWay += 1
    void (async () => {
      const answer = command
        ? await inTurn(() => answerFresh(app, socket, command, rest.length > 1 ? rest[0] : undefined))
        : refusal(socket.data.actor, new AppError('invalid', 'unknownCommand'))
      app.metrics.socketCommands.inc({
        command: command?.name ?? 'unknown',
        outcome: answer.ok ? 'ok' : answer.code,
      })
      answerWith(answer)
    })().finally(() => (socket.data.underWay -= 1))
  })
}

function tooMuch(): AppError {
  return new AppError('tooMany', 'tooMany', { seconds: 10 })
}

/** Null for what is no signal. */
function signalsOf(app: App, socket: ProductSocket, signals: readonly SocketSignal[]) {
  const allow = paced(SIGNALS_PER_SECOND)
  return (name: unknown, input: unknown): Acknowledgement | null => {
    const signal = signals.find((one) => one.name === name)
    if (!signal) return null
    const { actor } = socket.data
    try {
      if (allow()) signal.hear(actor, input, lineOf(socket))
      return { ok: true, value: undefined }
    } catch (error) {
      return refused(app, actor, signal.name, error)
    }
  }
}

/** Says yes so many times a second, in the long run; unused ones are kept for one second. */
function paced(perSecond: number): () => boolean {
  let left = perSecond
  let at = performance.now()
  return () => {
    const now = performance.now()
    left = Math.min(perSecond, left + ((now - at) / 1000) * perSecond)
    at = now
    if (left < 1) return false
    left -= 1
    return true
  }
}

async function answerFresh(
  app: App,
  socket: ProductSocket,
  command: SocketCommand,
  input: unknown,
): Promise<Acknowledgement<unknown>> {
  try {
    // Before the database is asked who this is: a flood must not reach it.
    await app.limits[command.limit](socket.data.actor.personId)
    const actor = await app.actorOf(new Headers({ cookie: socket.handshake.headers.cookie ?? '' }))
    if (actor.personId === null || actor.sessionId === null) {
      socket.emit('session:ended')
      return refusal(socket.data.actor, new AppError('unauthenticated', 'signInFirst'))
    }
    const present = { ...actor, personId: actor.personId, sessionId: actor.sessionId }
    return await command.answer(app, present, input, lineOf(socket))
  } catch (error) {
    return refused(app, socket.data.actor, command.name, error)
  }
}

/** The answer to what went wrong; what the product has no words for is in the log. */
function refused(app: App, actor: SignedInActor, command: string, error: unknown): Refusal {
  const known = asAppError(error)
  if (!(known instanceof AppError)) app.log.error({ err: error, command }, 'unexpected error in a command')
  return refusal(actor, known)
}

function refusal(actor: SignedInActor, error: unknown): Refusal {
  const words = explain(actor.language, error)
  const reason = `${words.title}. ${words.text}`
  if (!(error instanceof AppError)) return { ok: false, code: 'unexpected', reason }
  const { state, version, alternatives } = error.detail
  return {
    ok: false,
    code: error.code,
    reason,
    ...(typeof state === 'string' && typeof version === 'number' ? { present: { state, version } } : {}),
    ...(Array.isArray(alternatives)
      ? { alternatives: alternatives as NonNullable<Refusal['alternatives']> }
      : {}),
  }
}
