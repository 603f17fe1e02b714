import { setTimeout as pause } from 'node:timers/promises'

import type { Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'

import { readMeetingNotes, SaveNotes, saveNotes } from '#app/features/meetings/index.server.ts'
import { fromBase64, toBase64 } from '#app/features/meetings/notes/base64.ts'
import { NotesSession, type NotesState } from '#app/features/meetings/notes/notes-session.ts'
import { openSharedText, stateOf, writeText } from '#app/features/meetings/notes/shared-text.ts'
import type { Acknowledgement, NotesChange, NotesKept, SharedNotes } from '#app/platform/realtime/events.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aMeeting } from '#tests/factories/meetings.ts'
import { aMember, aPerson, signedInAs } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { command, heard, serveSockets, until, type Sockets } from '#tests/setup/sockets.ts'

let database: TestDatabase
let app: TestApp
let sockets: Sockets
let buyer: Awaited<ReturnType<typeof aMember>>
let maker: Awaited<ReturnType<typeof aMember>>
let meetingId: string
const sessions: NotesSession[] = []

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  sockets = await serveSockets(app, database.url)
  buyer = await aMember(app, { language: 'en' })
  maker = await aMember(app)
})

beforeEach(async () => {
  meetingId = await aMeeting(app, buyer, maker)
})

afterEach(() => {
  for (const session of sessions.splice(0)) session.stop()
  sockets.closeAll()
})

afterAll(async () => {
  await sockets.close()
  await database.close()
})

/** A page with the notes open: the very session of the browser, on a real line. */
async function aPage(email: string) {
  const socket = await sockets.connected(email)
  const page = { socket, text: '', state: 'kept' as NotesState, problem: null as string | null, line: true }
  const actor = await signedInAs(app, email)
  const { shared } = await readMeetingNotes(app, actor, meetingId)
  const session = new NotesSession(
    shared!,
    {
      open: (vector) => asked<SharedNotes>(socket, 'notes:open', { meetingId, vector }),
      edit: (update) => asked<NotesKept>(socket, 'notes:edit', { meetingId, update }),
      post: async (base, text) => {
        await saveNotes(app, actor, SaveNotes.parse({ intent: 'shared', meetingId, base, text }))
        return true
      },
    },
    {
      show: (text) => (page.text = text),
      state: (state) => (page.state = state),
      problem: (problem) => (page.problem = problem),
      mayWrite: () => undefined,
    },
  )
  sessions.push(session)
  socket.on('notes:changed', (change: NotesChange) => session.heard(change))
  await command(socket, 'meeting:open', { meetingId })
  session.connected()
  return Object.assign(page, { session })
}

async function asked<T>(socket: Socket, name: string, input: unknown): Promise<Acknowledgement<T> | null> {
  return socket.connected ? command<T>(socket, name, input).catch(() => null) : null
}

/** The text that the server keeps. */
async function kept(): Promise<string> {
  return (await readMeetingNotes(app, await signedInAs(app, buyer.email), meetingId)).shared?.text ?? ''
}

function update(text: string): string {
  const notes = openSharedText()
  writeText(notes, text)
  return toBase64(stateOf(notes))
}

describe('shared notes', () => {
  test('two pages write at once and come to the same text, also the server', async () => {
    const [ours, theirs] = [await aPage(buyer.email), await aPage(maker.email)]
    ours.session.wrote('Agenda: samples')
    await expect.poll(() => theirs.session.text).toBe('Agenda: samples')
    ours.session.wrote('1. Agenda: samples')
    theirs.session.wrote('Agenda: samples and price')
    ours.session.wrote('1. Agenda: samples 😀')
    await expect.poll(() => [ours.state, theirs.state]).toEqual(['kept', 'kept'])
    await expect.poll(() => ours.session.text).toBe(theirs.session.text)
    expect(ours.session.text).toMatch(/^1\. Agenda: samples( 😀 and price| and price 😀)$/)
    expect(await kept()).toBe(ours.session.text)
  })

  test('what was written without a line is there for both after it stands again', async () => {
    const [ours, theirs] = [await aPage(buyer.email), await aPage(maker.email)]
    ours.session.wrote('one two')
    await expect.poll(() => theirs.session.text).toBe('one two')
    ours.socket.disconnect()
    ours.session.wrote('one two three')
    theirs.session.wrote('zero one two')
    await expect.poll(() => theirs.state).toBe('kept')
    await expect.poll(() => ours.state).toBe('waiting')
    expect(ours.session.text).toBe('one two three')
    ours.socket.connect()
    await until(ours.socket, 'connect')
    await command(ours.socket, 'meeting:open', { meetingId })
    ours.session.connected()
    for (const page of [ours, theirs]) await expect.poll(() => page.session.text).toBe('zero one two three')
    expect(await kept()).toBe('zero one two three')
  })

  test('a push that was lost is noticed by the next one', async () => {
    const [ours, theirs] = [await aPage(buyer.email), await aPage(maker.email)]
    theirs.socket.off('notes:changed')
    ours.session.wrote('lost ')
    await expect.poll(kept).toBe('lost ')
    theirs.socket.on('notes:changed', (change: NotesChange) => theirs.session.heard(change))
    ours.session.wrote('lost and found')
    await expect.poll(() => theirs.session.text).toBe('lost and found')
  })

  test('while a letter is put together the text holds still, and nothing is lost', async () => {
    const [ours, theirs] = [await aPage(buyer.email), await aPage(maker.email)]
    ours.session.wrote('gap')
    await expect.poll(() => theirs.session.text).toBe('gap')
    theirs.session.hold()
    ours.session.wrote('hẹn gap')
    await expect.poll(() => ours.state).toBe('kept')
    await pause(200)
    expect(theirs.session.text).toBe('gap')
    theirs.session.release('gặp')
    expect(theirs.session.text).toBe('hẹn gặp')
    await expect.poll(() => ours.session.text).toBe('hẹn gặp')
  })

  test('a long text that was pasted goes over in pieces', async () => {
    const [ours, theirs] = [await aPage(buyer.email), await aPage(maker.email)]
    const long = 'Thử nghiệm ghi chú dài. '.repeat(800)
    ours.session.wrote(long)
    await expect.poll(() => theirs.session.text.length, { timeout: 8000 }).toBe(long.length)
    expect(theirs.session.text).toBe(long)
  })

  test('without script a form saves the whole text, and what others wrote since stays', async () => {
    const page = await aPage(buyer.email)
    page.session.wrote('agenda')
    await expect.poll(kept).toBe('agenda')
    const actor = await signedInAs(app, maker.email)
    const shown = (await readMeetingNotes(app, actor, meetingId)).shared!
    page.session.wrote('the agenda')
    await expect.poll(kept).toBe('the agenda')
    const form = { intent: 'shared', meetingId, base: shown.base, text: 'agenda:\r\n- samples' }
    await saveNotes(app, actor, SaveNotes.parse(form))
    expect(await kept()).toBe('the agenda:\n- samples')
    await expect.poll(() => page.session.text).toBe('the agenda:\n- samples')
    // Nothing was changed in the box: nothing is changed.
    await saveNotes(app, actor, SaveNotes.parse({ ...form, text: 'agenda' }))
    expect(await kept()).toBe('the agenda:\n- samples')
  })

  test('the same change twice is one change', async () => {
    const socket = await sockets.connected(buyer.email)
    const other = await sockets.connected(maker.email)
    await command(other, 'meeting:open', { meetingId })
    const told = heard(other, 'notes:changed')
    const once = update('once')
    const answers = [1, 2].map(() => command(socket, 'notes:edit', { meetingId, update: once }))
    expect(await Promise.all(answers)).toEqual([1, 2].map(() => ({ ok: true, value: { version: 1 } })))
    expect(await kept()).toBe('once')
    await expect.poll(() => told.length).toBe(1)
    expect(told[0]).toEqual({ meetingId, version: 1, update: once })
  })

  test('begin with the agreement, are read-only after a cancellation, and are nobody else’s', async () => {
    const asked = await aMeeting(app, buyer, maker, { state: 'requested' })
    const over = await aMeeting(app, buyer, maker, { state: 'cancelled' })
    const socket = await sockets.connected(buyer.email)
    const edit = (id: string, on = socket) =>
      command(on, 'notes:edit', { meetingId: id, update: update('x') })
    expect(await edit(asked)).toMatchObject({ code: 'notFound' })
    expect(await edit(over)).toMatchObject({ code: 'conflict' })
    expect(await command(socket, 'notes:open', { meetingId: over })).toMatchObject({
      value: { mayWrite: false },
    })
    const stranger = await sockets.connected((await aMember(app)).email)
    const nobody = await sockets.connected((await aPerson(app)).email)
    expect(await edit(meetingId, stranger)).toMatchObject({ code: 'notFound' })
    expect(await command(stranger, 'notes:open', { meetingId })).toMatchObject({ code: 'notFound' })
    expect(await edit(meetingId, nobody)).toMatchObject({ code: 'forbidden' })
    expect(await kept()).toBe('')
  })

  test('what is no change of a text is refused with a reason, and changes nothing', async () => {
    const socket = await sockets.connected(buyer.email)
    await command(socket, 'notes:edit', { meetingId, update: update('sound') })
    const map = new Y.Doc()
    map.getMap('text').set('a', 'b')
    const apart = openSharedText()
    writeText(apart, 'first')
    const before = Y.encodeStateVector(apart.doc)
    writeText(apart, 'first, second')
    const hostile: unknown[] = [
      undefined,
      null,
      7,
      'not base64 at all!',
      '',
      'AAAA',
      toBase64(Uint8Array.of(1, 0x80, 0x80, 0x80, 0x80, 0x04, 1, 0)),
      toBase64(crypto.getRandomValues(new Uint8Array(500))),
      toBase64(Y.encodeStateAsUpdate(map)),
      'A'.repeat(57_000),
    ]
    for (const sent of hostile) {
      const answer = await command(socket, 'notes:edit', { meetingId, update: sent })
      // Zeros are the change that changes nothing.
      if (sent === 'AAAA') expect(answer).toMatchObject({ ok: true, value: { version: 1 } })
      else expect(answer).toMatchObject({ ok: false, code: 'invalid' })
    }
    expect(
      await command(socket, 'notes:edit', {
        meetingId,
        update: toBase64(Y.encodeStateAsUpdate(apart.doc, before)),
      }),
    ).toMatchObject({ ok: false, code: 'conflict' })
    expect(await command(socket, 'notes:open', { meetingId, vector: 'BQE=' })).toMatchObject({
      ok: false,
      code: 'invalid',
    })
    expect(await kept()).toBe('sound')
    expect(socket.connected).toBe(true)
  })

  test('are bounded: the piece that is too much is refused, and shortening helps', async () => {
    const socket = await sockets.connected(buyer.email)
    const notes = openSharedText()
    const send = async () => {
      const answer = await command<SharedNotes>(socket, 'notes:open', { meetingId })
      if (!answer.ok) throw new Error(answer.reason)
      const lacking = Y.encodeStateAsUpdate(notes.doc, fromBase64(answer.value.vector))
      return command(socket, 'notes:edit', { meetingId, update: toBase64(lacking) })
    }
    for (let size = 1; size <= 4; size += 1) {
      writeText(notes, 'x'.repeat(size * 9900))
      expect(await send()).toMatchObject({ ok: true })
    }
    writeText(notes, 'x'.repeat(40_001))
    expect(await send()).toMatchObject({ ok: false, code: 'conflict' })
    expect((await kept()).length).toBe(39_600)
    writeText(notes, 'short')
    expect(await send()).toMatchObject({ ok: true })
    expect(await kept()).toBe('short')
  })
})

describe('notes of one’s own', () => {
  test('are kept for their writer alone', async () => {
    const [socket, colleague] = [
      await sockets.connected(buyer.email),
      await aPerson(app, { acts: { for: buyer.enterpriseId, as: 'owner' } }),
    ]
    const keep = (version: number, text: string) =>
      command(socket, 'notes:keep', { meetingId, version, text })
    expect(await keep(0, 'ask for a sample')).toEqual({ ok: true, value: { version: 1 } })
    expect(await keep(1, 'ask for two samples')).toEqual({ ok: true, value: { version: 2 } })
    const own = await readMeetingNotes(app, await signedInAs(app, buyer.email), meetingId)
    expect(own.own).toEqual({ text: 'ask for two samples', version: 2 })
    const theirs = await readMeetingNotes(app, await signedInAs(app, colleague.email), meetingId)
    expect(theirs.own).toEqual({ text: '', version: 0 })
    const stranger = await sockets.connected((await aMember(app)).email)
    expect(await command(stranger, 'notes:keep', { meetingId, version: 0, text: 'x' })).toMatchObject({
      code: 'notFound',
    })
  })

  test('are not overwritten by a page that has not seen the last version; the same again is no change', async () => {
    const actor = await signedInAs(app, buyer.email)
    const form = (version: number, text: string) =>
      saveNotes(app, actor, SaveNotes.parse({ intent: 'own', meetingId, version, text }))
    await form(0, 'first')
    await form(1, 'second')
    await form(1, 'second')
    await expect(form(0, 'from an old page')).rejects.toMatchObject({ reasonKey: 'notesMovedOn' })
    await expect(form(1, 'from an old page')).rejects.toMatchObject({ reasonKey: 'notesMovedOn' })
    expect((await readMeetingNotes(app, actor, meetingId)).own).toEqual({ text: 'second', version: 2 })
  })

  test('an administrator who looks as their writer does not see them', async () => {
    const actor = await signedInAs(app, buyer.email)
    await saveNotes(app, actor, { intent: 'own', meetingId, version: 0, text: 'private' })
    const viewing = { id: meetingId, administratorId: meetingId, administratorName: '', until: '' }
    const page = await readMeetingNotes(app, { ...actor, viewing }, meetingId)
    expect(page.own).toBeNull()
    expect(page.shared?.mayWrite).toBe(false)
  })
})
