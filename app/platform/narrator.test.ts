import { expect, test } from 'vitest'

import { createNarrator, progressText } from './narrator.ts'

function narrated(isTTY: boolean) {
  const written: string[] = []
  const clock = { ms: 0 }
  const narrator = createNarrator(
    { isTTY, columns: 200, write: (text) => written.push(text) },
    () => clock.ms,
  )
  return { narrator, clock, written }
}

test('progress says how much is done, how fast, and how long it will take', () => {
  expect(progressText(4200, 10_000, 4200, 2000)).toBe('42 %, 4,200 of 10,000, 2,100/s, 3 s left')
  expect(progressText(1000, 100_000, 500, 500)).toBe('1 %, 1,000 of 100,000, 1,000/s, 1 min 39 s left')
  expect(progressText(10, 100_000, 0, 100)).toBe('0 %, 10 of 100,000')
  expect(progressText(10_000, 10_000, 9500, 3800)).toBe('100 %, 10,000 of 10,000, 2,500/s, finishing')
  expect(progressText(10_100, 10_000, 10_100, 4000)).toContain('100 %, 10,100 of 10,100')
  expect(progressText(0, 0, 0, 4000)).toBe('100 %, 0 of 0')
})

test('on a terminal one line is drawn anew and replaced by the result', async () => {
  const { narrator, clock, written } = narrated(true)
  await narrator.step('index', async (progress) => {
    for (const done of [500, 600, 1000]) {
      clock.ms += done === 600 ? 10 : 1000
      progress(done, 1000)
    }
    narrator.note('a word in between')
  })
  expect(written.join('')).toBe(
    [
      '\r\u001b[2K… Building the search index',
      '\r\u001b[2K… Building the search index ████████████░░░░░░░░░░░░ 50 %, 500 of 1,000',
      '\r\u001b[2K… Building the search index ████████████████████████ 100 %, 1,000 of 1,000, 495/s, finishing',
      '\r\u001b[2K  a word in between\n… Building the search index ████████████████████████ 100 %, 1,000 of 1,000, 495/s, finishing',
      '\r\u001b[2K✓ Building the search index (2.0 s)\n',
    ].join(''),
  )
})

test('a narrow terminal has a shorter bar or none, and never more than one line', async () => {
  const written: string[] = []
  for (const columns of [60, 48]) {
    const narrator = createNarrator({ isTTY: true, columns, write: (text) => written.push(text) }, () => 0)
    await narrator.step('seed', async (progress) => progress(500, 1000))
  }
  const lines = written.filter((text) => text.includes('50 %')).map((text) => text.replace('\r\u001b[2K', ''))
  expect(lines.map((line) => line.length)).toEqual([59, 47])
  expect(lines[0]).toContain('█')
  expect(lines[1]).not.toContain('█')
})

test('in a log there is a line every five seconds and no moving bar', async () => {
  const { narrator, clock, written } = narrated(false)
  await narrator.step('index', async (progress) => {
    for (let done = 1; done <= 12; done++) {
      clock.ms += 1000
      progress(done * 100, 1200)
    }
  })
  expect(written).toEqual([
    '… Building the search index: 41 %, 500 of 1,200, 100/s, 7 s left\n',
    '… Building the search index: 83 %, 1,000 of 1,200, 100/s, 2 s left\n',
    '✓ Building the search index (12.0 s)\n',
  ])
})

test('a step that fails leaves the line to what is said about it', async () => {
  const { narrator, written } = narrated(true)
  const failing = narrator.step('index', () => Promise.reject(new Error('the source went away')))
  await expect(failing).rejects.toThrow('the source went away')
  expect(written.at(-1)).toBe('\r\u001b[2K✗ Building the search index\n')
})
