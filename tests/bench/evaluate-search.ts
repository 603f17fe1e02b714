import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

import pg from 'pg'

import { createPostgresSearch } from '#search/postgres.server.ts'
import { keyText } from '#search/tokens.ts'
import type { SearchAnswer, SearchHit } from '#search/search-port.ts'

const USAGE = 'Usage: DATABASE_URL=… npx tsx tests/bench/evaluate-search.ts [--verbose] FILE\n'

interface Line {
  query: string
  expected: string
  kind: string
}

/** Lines of a file with the columns query, what must be found, kind of difficulty; quotes as in any CSV file. */
function readLines(text: string): Line[] {
  const rows = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
        cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
      ),
    )
  return rows.slice(1).map(([query = '', expected = '', kind = '']) => ({ query, expected, kind }))
}

function names({ document }: SearchHit): string[] {
  return [document.name, document.nameEn ?? '', ...document.otherNames]
}

/** Place of the expected name among the hits, from 1; 0 when it is not there. */
function placeOf(expected: string, hits: readonly SearchHit[]): number {
  const wanted = keyText(expected)
  return hits.findIndex((hit) => names(hit).some((name) => keyText(name) === wanted)) + 1
}

/**
 * Lines in brackets describe a behaviour instead of a name: an ambiguous word must be pointed out and must not put
 * look-alikes above the word itself; a legal form alone is a browse.
 */
function behaves({ query, kind }: Line, answer: SearchAnswer): boolean {
  if (kind === 'negative_stopword') return answer.interpreted.words.length === 0 && answer.total > 0
  const typed = keyText(query)
  const exact = answer.hits.map((hit) => names(hit).some((name) => keyText(name).split(' ').includes(typed)))
  const lookAlikeFirst = exact.includes(false) && exact.lastIndexOf(true) > exact.indexOf(false)
  const told = answer.didYouMean !== undefined || answer.interpreted.corrections.length > 0
  return !lookAlikeFirst && (kind === 'negative_diacritics' ? told || exact[0] !== false : told)
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { verbose: { type: 'boolean' } },
    allowPositionals: true,
  })
  const [file] = positionals
  const url = process.env.DATABASE_URL
  if (file === undefined || url === undefined) {
    process.stderr.write(USAGE)
    process.exitCode = 2
    return
  }
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  const search = createPostgresSearch({ pool })
  const lines = readLines(await readFile(file, 'utf8'))
  let good = 0
  let reciprocal = 0
  const perKind = new Map<string, { good: number; all: number }>()
  process.stdout.write(`${await search.count()} documents, ${lines.length} queries\n\n`)
  for (const line of lines) {
    const answer = await search.search({ query: line.query, limit: 20 })
    const place = line.expected.startsWith('(')
      ? Number(behaves(line, answer))
      : placeOf(line.expected, answer.hits)
    const found = place >= 1 && place <= 3
    good += Number(found)
    reciprocal += place > 0 ? 1 / place : 0
    const count = perKind.get(line.kind) ?? { good: 0, all: 0 }
    perKind.set(line.kind, { good: count.good + Number(found), all: count.all + 1 })
    if (found && !values.verbose) continue
    process.stdout.write(
      `${found ? 'found' : 'MISS '} ${line.kind}: "${line.query}" → ${line.expected} at ${place || '—'} of ${answer.total}\n`,
    )
    for (const hit of answer.hits.slice(0, 5))
      process.stdout.write(`        ${hit.score.toFixed(1)} ${hit.document.name}\n`)
    if (answer.didYouMean !== undefined) process.stdout.write(`        did you mean: ${answer.didYouMean}\n`)
  }
  process.stdout.write('\nkind: found of all\n')
  for (const [kind, count] of perKind) process.stdout.write(`  ${kind}: ${count.good} of ${count.all}\n`)
  process.stdout.write(
    `\nin the first 3: ${good} of ${lines.length}, MRR ${(reciprocal / lines.length).toFixed(3)}\n`,
  )
  await pool.end()
}

await main()
