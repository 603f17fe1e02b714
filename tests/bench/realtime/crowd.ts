import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

import type { FromHolder, Heard, PlannedCall, SentCall, ToHolder } from './messages.ts'

/** Many sockets, held by several processes. */
export interface Crowd {
  open(
    url: string,
    cookies: readonly string[],
  ): Promise<{ open: number; failed: string[]; handshakes: number[] }>
  /** Sends these calls at so many a second over all processes, and waits for the answers. */
  send(calls: readonly PlannedCall[], rate: number): Promise<void>
  report(): Promise<{ calls: SentCall[]; heard: Heard[]; lost: number }>
  close(): void
}

/** Starts the processes. The socket of number n is held by the process n modulo their count. */
export function startCrowd(processes: number): Crowd {
  const holders = Array.from({ length: processes }, () =>
    fork(join(import.meta.dirname, 'holder.ts'), { execArgv: ['--import', 'tsx'] }),
  )
  const holderOf = (number: number) => number % processes
  return {
    async open(url, cookies) {
      const answers = holders.map((holder, place) => {
        const sockets = cookies.flatMap((cookie, number) =>
          holderOf(number) === place ? [{ cookie, number }] : [],
        )
        return ask(holder, { kind: 'open', url, sockets }, 'opened')
      })
      const opened = await Promise.all(answers)
      return {
        open: opened.reduce((sum, { open }) => sum + open, 0),
        failed: opened.flatMap(({ failed }) => failed),
        handshakes: opened.flatMap(({ handshakes }) => handshakes),
      }
    },
    async send(calls, rate) {
      await Promise.all(
        holders.map((holder, place) => {
          const own = calls.filter(({ from }) => holderOf(from) === place)
          const share = (rate * own.length) / calls.length
          return ask(holder, { kind: 'send', rate: share, calls: own }, 'sent')
        }),
      )
    },
    async report() {
      const reports = await Promise.all(holders.map((holder) => ask(holder, { kind: 'report' }, 'reported')))
      return {
        calls: reports.flatMap(({ calls }) => calls),
        heard: reports.flatMap(({ heard }) => heard),
        lost: reports.reduce((sum, { lost }) => sum + lost, 0),
      }
    },
    close() {
      for (const holder of holders) if (holder.connected) holder.send({ kind: 'close' } satisfies ToHolder)
    },
  }
}

function ask<Kind extends FromHolder['kind']>(
  holder: ChildProcess,
  message: ToHolder,
  answer: Kind,
): Promise<Extract<FromHolder, { kind: Kind }>> {
  return new Promise((resolve, reject) => {
    const hear = (told: FromHolder) => {
      if (told.kind !== answer) return
      holder.off('message', hear)
      resolve(told as Extract<FromHolder, { kind: Kind }>)
    }
    holder.on('message', hear)
    holder.once('exit', (code) => reject(new Error(`a process that held sockets ended with ${code}`)))
    holder.send(message)
  })
}
