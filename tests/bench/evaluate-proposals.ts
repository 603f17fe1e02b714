import { readFile, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'

import { cityJudgements } from './proposals-evaluation/city/city-judgements.ts'
import { cityOf } from './proposals-evaluation/city/enterprises.ts'
import { withCity, withDemonstration, withGivenDatabase } from './proposals-evaluation/directories.ts'
import { figuresOf, type Figures } from './proposals-evaluation/figures.ts'
import { readJudgements, UnusableFile, type Judgement } from './proposals-evaluation/judgements.ts'
import { engine, popularity, random, textSearch, type Subject } from './proposals-evaluation/rankers.ts'
import { tasksOf } from './proposals-evaluation/tasks.ts'

const USAGE = `Usage: npm run eval:proposals -- [FILE] [options]

  FILE   judgements as CSV, a header first, in any order:
           asker    the asking enterprise: its id, public id, address (slug) or name
           about    the need or product: title or id of an open need of the asker, of one of its products, or any words
           partner  a partner that fits, named like the asker
           grade    0 (does not fit) to 3 (as wished)
           partner_grade  optional: how gladly the partner would meet the asker, 0 to 3
         or one row for each matter, with all partners in one cell: "name:3; name:1".
         Without FILE the judgements of the synthetic city.

  --directory city | demonstration | database
         where the enterprises are: the synthetic city, what a new installation starts with, or the database that
         DATABASE_URL names. By default the city when the first asker is one of it ("pho-0012"), else the database
         when DATABASE_URL is set, else the demonstration data.
  --seed TEXT, --size N     another city (trial, 1200)
  --write-city FILE         writes the judgements of the city and ends
`

const { values, positionals } = parseArgs({
  options: {
    directory: { type: 'string' },
    seed: { type: 'string', default: 'trial' },
    size: { type: 'string', default: '1200' },
    'write-city': { type: 'string' },
    help: { type: 'boolean' },
  },
  allowPositionals: true,
})

const DIRECTORIES = ['city', 'demonstration', 'database'] as const
type DirectoryName = (typeof DIRECTORIES)[number]

const city = () => cityOf(Number(values.size), values.seed)

try {
  if (values.help) process.stdout.write(USAGE)
  else if (values['write-city'] !== undefined) await writeFile(values['write-city'], cityJudgements(city()))
  else await main()
} catch (error) {
  const { code } = error as { code?: string }
  if (!(error instanceof UnusableFile) && code !== 'ENOENT') throw error
  process.stderr.write(`✗ ${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
  process.exitCode = 1
}
process.exit()

async function main(): Promise<void> {
  const [file] = positionals
  const judgements = readJudgements(
    file === undefined ? cityJudgements(city()) : await readFile(file, 'utf8'),
  )
  if (judgements.length === 0) throw new UnusableFile('the file has no judgements')
  const directory = directoryOf(judgements)
  process.stdout.write(
    `${judgements.length} judgements of ${file ?? 'the synthetic city'} on the directory “${directory}”\n`,
  )
  const work = (subject: Subject) => evaluate(subject, judgements)
  if (directory === 'city') await withCity(city(), work)
  else if (directory === 'demonstration') await withDemonstration(work)
  else await withGivenDatabase(work)
}

function directoryOf([first]: readonly Judgement[]): DirectoryName {
  const { directory } = values
  const named = DIRECTORIES.find((each) => each === directory)
  if (named) return named
  if (directory !== undefined) throw new UnusableFile(`no directory is called “${directory}”`)
  if (/^pho-\d+$/.test(first?.asker ?? '')) return 'city'
  return process.env.DATABASE_URL ? 'database' : 'demonstration'
}

async function evaluate(subject: Subject, judgements: readonly Judgement[]): Promise<void> {
  const { tasks, unresolved } = await tasksOf(subject.pool, judgements)
  for (const { line, text } of unresolved.slice(0, 10)) {
    process.stdout.write(`  line ${line}: no enterprise is called “${text}”\n`)
  }
  if (unresolved.length > 10) process.stdout.write(`  … and ${unresolved.length - 10} more\n`)
  if (tasks.length === 0) throw new UnusableFile('none of the askers is in the directory')
  const { rows } = await subject.pool.query<{ id: string }>(
    `SELECT id FROM enterprise WHERE published_at IS NOT NULL AND roles::text[] && ARRAY['producer', 'supplier']
     ORDER BY id`,
  )
  const makers = rows.map((row) => row.id)
  const needs = tasks.filter((task) => task.need).length
  const products = tasks.filter((task) => task.product).length
  process.stdout.write(
    `${tasks.length} lists (${needs} needs, ${products} products, ${tasks.length - needs - products} in words), ` +
      `${makers.length} makers; ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB\n\n`,
  )
  const rankers = [engine(subject), random(makers), await popularity(subject), textSearch(subject)]
  const figures: Figures[] = []
  for (const ranker of rankers) figures.push(await figuresOf(ranker, tasks, makers))
  process.stdout.write(printed(figures))
}

function printed(figures: readonly Figures[]): string {
  const number = (value: number | null, digits = 3) =>
    (value === null ? '–' : value.toFixed(digits)).padStart(11)
  const line = (cells: readonly string[]) => `${cells.join('')}\n`
  const head = ['NDCG@10', 'recall@20', 'MRR', 'both sides', 'coverage', 'Gini', 'ms p50', 'ms p95']
  const [first] = figures
  const search = figures.find((each) => each.name === 'text search')
  const gain = first && search && search.ndcg10 > 0 ? first.ndcg10 / search.ndcg10 - 1 : null
  return (
    line(['ranking'.padEnd(14), ...head.map((each) => each.padStart(11))]) +
    figures
      .map((each) =>
        line([
          each.name.padEnd(14),
          number(each.ndcg10),
          number(each.recall20),
          number(each.mrr),
          number(each.bothSides),
          number(each.coverage),
          number(each.gini),
          number(each.p50, 1),
          number(each.p95, 1),
        ]),
      )
      .join('') +
    (gain === null
      ? ''
      : `\nNDCG@10 of the engine against text search alone: ${gain >= 0 ? '+' : '−'}${Math.abs(gain * 100).toFixed(1)} %\n`)
  )
}
