import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Worker } from 'node:worker_threads'

import type { Logger } from '../logger.server.ts'
import type { Picture } from './picture.ts'

/** Draws pictures beside the requests, and keeps what was drawn. */
export interface Pictures {
  /** The picture kept under this name; null when it was not drawn yet. */
  kept(name: string): Promise<Buffer | null>
  /**
   * The picture kept under this name, or drawn and kept now. The name stands for its content: what is kept under it
   * never changes. Null when it cannot be drawn here or too many others wait.
   */
  png(name: string, picture: () => Picture): Promise<Buffer | null>
}

interface Options {
  /** Folder of the project, where the drawing thread lies. */
  root: string
  /** Folder to keep pictures in; made when it is needed. */
  folder: string
  log: Logger
}

const IN_MEMORY = 100
const ON_DISK = 5000
const MOST_WAITING = 24
const PATIENCE_MS = 10_000
/** A thread without work gives its memory back. */
const IDLE_MS = 60_000
/** After the thread could not be started: how long it is not tried again. */
const REST_MS = 300_000

/** Pictures kept in memory and on disk, oldest out first; drawn one after the other in one thread. */
export function createPictures({ root, folder, log }: Options): Pictures {
  const memory = new Map<string, Buffer>()
  const drawing = new Map<string, Promise<Buffer | null>>()
  const thread = createDrawingThread(path.join(root, 'app/platform/pictures/draw.worker.mjs'), log)
  let written = 0

  const remember = (name: string, png: Buffer) => {
    memory.delete(name)
    memory.set(name, png)
    const [oldest] = memory.keys()
    if (memory.size > IN_MEMORY && oldest !== undefined) memory.delete(oldest)
    return png
  }
  const fileOf = (name: string) => path.join(folder, `${name}.png`)

  async function kept(name: string): Promise<Buffer | null> {
    const known = memory.get(name) ?? (await readFile(fileOf(name)).catch(() => null))
    return known && remember(name, known)
  }

  async function made(name: string, picture: () => Picture): Promise<Buffer | null> {
    const known = await kept(name)
    if (known) return known
    const png = await thread.draw(picture())
    if (!png) return null
    await keep(fileOf(name), png).catch((error: unknown) =>
      log.warn({ err: error }, 'a picture was not kept'),
    )
    if (written++ % 100 === 0)
      await tidy(folder).catch((error: unknown) => log.debug({ err: error }, 'tidying'))
    return remember(name, png)
  }

  return {
    kept,
    png(name, picture) {
      const running = drawing.get(name)
      if (running) return running
      if (drawing.size >= MOST_WAITING) return Promise.resolve(null)
      const work = made(name, picture).finally(() => drawing.delete(name))
      drawing.set(name, work)
      return work
    },
  }
}

/** Written beside and renamed, so that nobody reads half a picture. */
async function keep(file: string, png: Buffer): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}.draft`
  await writeFile(draft, png)
  await rename(draft, file)
}

async function tidy(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.png'))
  if (names.length <= ON_DISK) return
  const dated = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(path.join(folder, name))).mtimeMs })),
  )
  const old = dated.toSorted((a, b) => a.at - b.at).slice(0, names.length - ON_DISK * 0.9)
  for (const { name } of old) await rm(path.join(folder, name), { force: true })
}

type Waiting = (png: Buffer | null) => void
type Message = { id: number; png: Uint8Array } | { id: number; fault: string }

function createDrawingThread(file: string, log: Logger) {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let restUntil = 0
  let last = 0

  const end = () => {
    clearTimeout(idle)
    const ended = worker
    worker = undefined
    for (const answer of waiting.values()) answer(null)
    waiting.clear()
    void ended?.terminate()
  }
  const fail = (error: unknown) => {
    log.warn({ err: error }, 'pictures cannot be drawn here; the default picture stands for them')
    restUntil = Date.now() + REST_MS
    end()
  }
  const start = () => {
    const started = new Worker(file, { execArgv: [] })
    // A thread that waits for work must not keep the process from ending.
    started.unref()
    started.on('error', fail)
    started.on('message', (message: Message) => {
      if ('fault' in message) log.error({ fault: message.fault }, 'a picture could not be drawn')
      settle(message.id, 'png' in message ? Buffer.from(message.png) : null)
    })
    return started
  }
  const settle = (id: number, png: Buffer | null) => {
    waiting.get(id)?.(png)
    waiting.delete(id)
    clearTimeout(idle)
    if (waiting.size === 0) idle = setTimeout(end, IDLE_MS).unref()
  }

  return {
    draw(picture: Picture): Promise<Buffer | null> {
      if (Date.now() < restUntil) return Promise.resolve(null)
      return new Promise((resolve) => {
        const id = ++last
        const limit = setTimeout(() => fail(new Error('a picture took too long')), PATIENCE_MS)
        waiting.set(id, (png) => {
          clearTimeout(limit)
          resolve(png)
        })
        clearTimeout(idle)
        worker ??= start()
        worker.postMessage({ id, picture }, [])
      })
    },
  }
}
