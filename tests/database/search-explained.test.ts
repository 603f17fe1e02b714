import { afterAll, beforeAll, expect, test } from 'vitest'

import { Random } from '#prisma/seed/random.ts'
import { oneBatch } from '#search/contract/bench.ts'
import { SAMPLE_DOCUMENTS } from '#search/contract/documents.ts'
import { descriptions, labels, ownNames, relatedNames } from '#search/document-text.ts'
import { createPostgresSearch } from '#search/postgres.server.ts'
import type { SearchHit, SearchPort } from '#search/search-port.ts'
import { keyText } from '#search/tokens.ts'
import { TYPINGS } from '#tests/bench/evaluation/typing.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let search: SearchPort

beforeAll(async () => {
  database = await testDatabase()
  search = createPostgresSearch({ pool: database.pool, today: () => '2026-11-23' })
  await search.rebuild(oneBatch(SAMPLE_DOCUMENTS))
})
afterAll(() => database.close())

const MORE = [
  'japanese pumps',
  'iso 9001',
  'hs 8539',
  '8516',
  'plastic parts bac ninh',
  'nhà cung cấp đèn led tại Hải Phòng',
  'đen',
  'top 10',
]

/** Names and parts of names, typed in every way. */
function queries(): string[] {
  const random = new Random('explained')
  const names = SAMPLE_DOCUMENTS.flatMap(({ name, nameEn }) => [name, nameEn ?? name])
  const parts = names.flatMap((name) => {
    const words = name.split(' ')
    return [words.slice(-2).join(' '), words[random.int(0, words.length - 1)] ?? name]
  })
  const typed = [...names, ...parts].flatMap((name) =>
    random.sample(Object.values(TYPINGS), 6).flatMap((typing) => typing(name, random) ?? []),
  )
  return [...new Set([...typed, ...MORE])]
}

function textsOf({ document }: SearchHit): { source: string; text: string }[] {
  return [...ownNames(document), ...relatedNames(document), ...descriptions(document), ...labels(document)]
}

function marked({ parts }: SearchHit['highlights'][number]): string[] {
  return parts.filter((part) => part.match).map((part) => part.text)
}

test('every highlight stands in its field, and every hit says why it is there', async () => {
  let hits = 0
  for (const query of queries()) {
    const answer = await search.search({ query, limit: 20 })
    for (const hit of answer.hits) {
      hits += 1
      const about = `${query} → ${hit.document.name}`
      if (answer.interpreted.words.length > 0) expect(hit.why, about).not.toEqual([])
      for (const highlight of hit.highlights) {
        const shown = highlight.parts.map((part) => part.text).join('')
        const piece = shown.replace(/^… /, '').replace(/ …$/, '')
        const fields = textsOf(hit).filter(({ source }) => source === highlight.field)
        expect(
          fields.some(({ text }) => text.includes(piece)),
          `${about}: ${shown}`,
        ).toBe(true)
        expect(marked(highlight), about).not.toEqual([])
      }
      const words = new Set(textsOf(hit).flatMap(({ text }) => keyText(text).split(' ')))
      for (const { field, by, to } of hit.why)
        if (to !== undefined && by !== 'code' && field !== 'filter')
          expect(
            keyText(to)
              .split(' ')
              .every((word) => words.has(word)),
            `${about}: ${to}`,
          ).toBe(true)
    }
  }
  expect(hits).toBeGreaterThan(500)
})

test('what is offered as a better spelling finds something', async () => {
  let offers = 0
  for (const query of queries()) {
    const { didYouMean } = await search.search({ query, limit: 1 })
    if (didYouMean === undefined) continue
    offers += 1
    expect((await search.search({ query: didYouMean, limit: 0 })).total, `${query} → ${didYouMean}`).not.toBe(
      0,
    )
  }
  expect(offers).toBeGreaterThan(20)
})

test('no better spelling is offered that the chosen filters leave nothing of', async () => {
  const answer = await search.search({ query: 'vicostne', filter: { province: ['96'] } })
  expect(answer.total).toBe(0)
  expect(answer.didYouMean).toBeUndefined()
})
