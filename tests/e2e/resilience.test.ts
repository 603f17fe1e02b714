import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { io } from 'socket.io-client'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { search as en } from '#app/locales/en/search.ts'
import { search as vi } from '#app/locales/vi/search.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { Line } from '#tests/setup/line.ts'
import { freePort, startProduct } from '#tests/setup/server.ts'
import { signInCookie } from '#tests/setup/sign-in-cookie.ts'
import { accountOf } from '#tests/setup/signed-in.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase({ seeded: true })
})

afterAll(async () => {
  await database.close()
})

const PAGES = ['/', '/en/search?q=led', '/search?q=den', '/meetings', '/api/v1/search?q=cable']

test('with the database away for 10 s under load, requests fail with 503 and a clear page, then recover by themselves', async () => {
  const line = new Line(database.url, await freePort())
  await line.mend()
  const product = await startProduct({ databaseUrl: line.url })
  try {
    const cookie = await signInCookie(product.url, 'producer')
    const seen: { at: number; status: number; body: string }[] = []
    const began = Date.now()
    const load = async () => {
      for (let turn = 0; Date.now() - began < 22_000; turn++) {
        const answer = await fetch(product.url + PAGES[turn % PAGES.length], {
          headers: { cookie, accept: 'text/html' },
        })
        seen.push({ at: Date.now() - began, status: answer.status, body: await answer.text() })
        await pause(60)
      }
    }
    const running = Promise.all(Array.from({ length: 6 }, load))
    await pause(3000)
    line.cut()
    await pause(500)
    const down = await fetch(`${product.url}/readyz`)
    const alive = await fetch(`${product.url}/healthz`)
    await pause(9500)
    await line.mend()
    await running

    expect([down.status, alive.status]).toEqual([503, 200])
    expect(new Set(seen.map(({ status }) => status))).toEqual(new Set([200, 503]))
    const during = seen.filter(({ at }) => at > 4000 && at < 12_500)
    expect(during.filter(({ status }) => status === 503).length).toBeGreaterThan(20)
    const page = during.find(({ status, body }) => status === 503 && body.includes('<html'))
    expect(page?.body).toMatch(/Hệ thống tạm thời gián đoạn|interrupted for a moment/)
    const after = seen.filter(({ at }) => at > 18_000)
    expect(after.length).toBeGreaterThan(20)
    expect(after.filter(({ status }) => status !== 200)).toEqual([])
    expect((await fetch(`${product.url}/readyz`)).status).toBe(200)
  } finally {
    await product.stop()
    line.cut()
  }
})

test('without its search engine, search answers from the database and says so in both languages', async () => {
  const gone = `http://127.0.0.1:${await freePort()}`
  const product = await startProduct({ databaseUrl: database.url, env: { MEILISEARCH_URL: gone } })
  try {
    const api = (await (await fetch(`${product.url}/api/v1/search?q=led`)).json()) as {
      total: number
      degraded: boolean
    }
    expect(api.degraded).toBe(true)
    expect(api.total).toBeGreaterThan(10)
    for (const [path, words] of [
      ['/search?q=led', vi.degraded.title],
      ['/en/search?q=led', en.degraded.title],
    ] as const) {
      const page = await (await fetch(product.url + path)).text()
      expect(page).toContain(words)
      expect(page).toMatch(/\/(products|enterprises)\//)
    }
    expect((await fetch(`${product.url}/readyz`)).status).toBe(200)
  } finally {
    await product.stop()
  }
})

test('what was typed survives an outage, also without JavaScript', async () => {
  const line = new Line(database.url, await freePort())
  await line.mend()
  const product = await startProduct({ databaseUrl: line.url })
  try {
    const cookie = await signInCookie(product.url, 'buyer')
    line.cut()
    const purpose = 'We look for 20,000 LED lamps a month <with care> & more'
    const answer = await fetch(`${product.url}/en/meetings/new`, {
      method: 'POST',
      body: new URLSearchParams({ purpose, 'times[0]': '2026-12-24T09:00' }),
      headers: { cookie, accept: 'text/html' },
    })
    const body = await answer.text()
    expect(answer.status).toBe(503)
    expect(body).toContain('20,000 LED lamps a month &lt;with care&gt; &amp; more')
    expect(body).toContain('2026-12-24T09:00')
    expect(body).toContain('What you typed is still here')
  } finally {
    await product.stop()
    line.cut()
  }
})

test('kill -9 between commit and push: the push arrives after the restart', async () => {
  const port = await freePort()
  // A web process alone commits but has no dispatcher: the push is still to come when it is killed.
  const SESSION_SECRET = 'kept between the two starts, as .data would keep it'
  const first = await startProduct({
    databaseUrl: database.url,
    port,
    env: { PROCESS_ROLE: 'web', SESSION_SECRET },
  })
  const [asking, asked] = await Promise.all([
    signInCookie(first.url, 'buyer'),
    signInCookie(first.url, 'producer'),
  ])
  const socket = io(first.url, {
    path: '/realtime',
    transports: ['websocket'],
    reconnectionDelay: 200,
    reconnectionDelayMax: 500,
    extraHeaders: { cookie: asked },
  })
  const heard: string[] = []
  socket.on('changed', (change: { id: string }) => heard.push(change.id))
  try {
    await new Promise<void>((resolve) => socket.once('connect', resolve))
    const form = await fetch(
      `${first.url}/en/meetings/new?enterprise=${accountOf('producer').enterpriseSlug}`,
      {
        headers: { cookie: asking },
      },
    )
    const fields = new URLSearchParams()
    for (const [, name, value] of (await form.text()).matchAll(
      /<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g,
    )) {
      fields.append(name!, value!)
    }
    fields.set('purpose', 'A request that was committed just before a crash')
    const posted = await fetch(`${first.url}/en/meetings/new`, {
      method: 'POST',
      body: fields,
      headers: { cookie: asking },
      redirect: 'manual',
    })
    expect(posted.status).toBe(302)
    const id = posted.headers.get('location')!.split('/').at(-1)!
    await first.kill()
    expect(heard).not.toContain(id)

    const second = await startProduct({ databaseUrl: database.url, port, env: { SESSION_SECRET } })
    try {
      const end = Date.now() + 15_000
      while (!heard.includes(id) && Date.now() < end) await pause(100)
      expect(heard).toContain(id)
    } finally {
      await second.stop()
    }
  } finally {
    socket.close()
  }
})

test('kill -9 of the product, and of the embedded PostgreSQL: the next start recovers, and so does a running product', async () => {
  const dataDirectory = await mkdtemp(path.join(tmpdir(), 'nhip-cau-crash-'))
  try {
    const first = await startProduct({ dataDirectory, env: { DEMONSTRATION_DATA: 'off' } })
    await first.kill()
    const second = await startProduct({ dataDirectory, env: { DEMONSTRATION_DATA: 'off' } })
    try {
      const postmaster = postmasterOf(second.pid)
      process.kill(postmaster, 'SIGKILL')
      const end = Date.now() + 30_000
      let recovered = false
      while (!recovered && Date.now() < end) {
        await pause(300)
        const answer = await fetch(`${second.url}/readyz`)
        recovered = answer.ok && postmasterOf(second.pid) !== postmaster
      }
      expect(recovered).toBe(true)
      expect((await fetch(`${second.url}/search`)).status).toBe(200)
      const last = postmasterOf(second.pid)
      expect(await second.stop(), second.output()).toBe(0)
      expect(isRunning(last)).toBe(false)
    } finally {
      await second.kill().catch(() => undefined)
    }
  } finally {
    await rm(dataDirectory, { recursive: true, force: true })
  }
})

/** The first line of postmaster.pid is the database's process; it is found through the open files of the product's child. */
function postmasterOf(productPid: number): number {
  const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(productPid)], {
    encoding: 'utf8',
  })
  const line = children.split('\n').find((child) => /postgres/.test(child))
  return line ? Number(line.trim().split(/\s+/)[0]) : 0
}

function isRunning(pid: number): boolean {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
  } catch {
    return false
  }
}
