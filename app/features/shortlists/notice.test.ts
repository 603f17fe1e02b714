import { expect, test } from 'vitest'

import { noticeIn, pathAfter } from './notice.ts'

const LIST = '0192a0b0-0000-7000-8000-000000000001'
const ENTRY = '0192a0b0-0000-7000-8000-000000000002'
const OTHER = '0192a0b0-0000-7000-8000-000000000003'

const noticeAfter = (path: string) => noticeIn(new URL(path, 'http://site.example').searchParams)

test('after a change the page stands in the same order and offers to take it back', () => {
  const before = new URLSearchParams({ sort: 'name', page: '2', done: 'rename', other: 'x' })
  const path = pathAfter(LIST, { command: 'removeEntry', entry: ENTRY }, before)
  expect(path).toBe(`/shortlists/${LIST}?sort=name&page=2&done=removeEntry&of=${ENTRY}`)
  expect(noticeAfter(path)?.undo).toEqual({ command: 'restoreEntry', entry: ENTRY })
})

test('a move is taken back from the list where the entry is now; a removed note comes back', () => {
  const moved = pathAfter(LIST, { command: 'moveEntry', entry: ENTRY, to: OTHER }, new URLSearchParams())
  expect(noticeAfter(moved)?.undo).toEqual({ command: 'bringEntry', entry: ENTRY, from: OTHER })
  const removed = pathAfter(LIST, { command: 'removeNote', id: ENTRY }, new URLSearchParams())
  expect(noticeAfter(removed)?.undo).toEqual({ command: 'restoreNote', id: ENTRY })
})

test('after the list itself is deleted, the overview offers it back', () => {
  expect(pathAfter(LIST, { command: 'delete' }, new URLSearchParams())).toBe(`/shortlists?deleted=${LIST}`)
})

test.each(['', 'done=hello', 'done=removeEntry&of=<script>', 'done=moveEntry&of=1&to=2'])(
  'an address that was not made by a change offers nothing: %s',
  (query) => {
    expect(noticeIn(new URLSearchParams(query))?.undo ?? null).toBeNull()
  },
)
