import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { digestOf, unlessDone } from './stamps.mjs'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nhip-cau-stamps-'))
  writeFileSync(join(root, 'source.ts'), 'one')
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

const step = (complete = true) => ({ root, name: 'step', digest: digestOf(root, ['source.ts']), complete })

test('a step runs once, and again when its input changed or its result is gone', async () => {
  const work = vi.fn(() => Promise.resolve())
  await unlessDone(step(), work)
  await unlessDone(step(), work)
  expect(work).toHaveBeenCalledTimes(1)
  writeFileSync(join(root, 'source.ts'), 'two')
  await unlessDone(step(), work)
  expect(work).toHaveBeenCalledTimes(2)
  await unlessDone(step(false), work)
  expect(work).toHaveBeenCalledTimes(3)
})

test('a step that broke off runs again', async () => {
  const work = vi.fn(() => Promise.resolve())
  await unlessDone(step(), work)
  writeFileSync(join(root, 'source.ts'), 'two')
  await expect(unlessDone(step(), () => Promise.reject(new Error('cut off')))).rejects.toThrow('cut off')
  writeFileSync(join(root, 'source.ts'), 'one')
  await unlessDone(step(), work)
  expect(work).toHaveBeenCalledTimes(2)
})
