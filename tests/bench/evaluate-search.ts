import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

import { createPostgresSearch } from '#search/postgres.server.ts'
import { ALL_RULES, type Rules } from '#search/rules.ts'

import { ablate, printedAblation } from './evaluation/ablation.ts'
import { withDemonstration } from './evaluation/demonstration.ts'
import { byKind, evaluate, figuresOf, isGood, printed, type Figures } from './evaluation/evaluate.ts'
import { casesOf, type Case } from './evaluation/lines.ts'
import { madeCases } from './evaluation/made-cases.ts'

const USAGE = `Usage: npm run eval:search -- [--made] [--ablate] [--verbose] [--kind KIND] [FILE]

  FILE       queries to ask: columns query, what must be found, kind
  --made     queries made from the data by typing transformations (--size N names of each sort, --seed N)
  --ablate   the same once more with each rule left out in turn
  --verbose  every query with its hits, not only those that miss
  --kind     only kinds that begin with this
`

const { values, positionals } = parseArgs({
  options: {
    made: { type: 'boolean' },
    ablate: { type: 'boolean' },
    verbose: { type: 'boolean' },
    kind: { type: 'string', default: '' },
    size: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
  },
  allowPositionals: true,
})
const [file] = positionals

function say(text: string): void {
  process.stdout.write(text)
}

function row(name: string, { all, good, mrr }: Figures): string {
  return `  ${name.padEnd(34)} ${String(good).padStart(5)} of ${String(all).padEnd(5)} MRR ${mrr.toFixed(3)}\n`
}

if (file === undefined && !values.made) {
  process.stderr.write(USAGE)
  process.exitCode = 2
} else
  await withDemonstration(async (pool) => {
    const searchBy = (rules: Rules) => createPostgresSearch({ pool, rules })
    const search = searchBy(ALL_RULES)
    const cases: Case[] = [
      ...(file === undefined ? [] : casesOf(await readFile(file, 'utf8'))),
      ...(values.made ? await madeCases(search, Number(values.size), Number(values.seed)) : []),
    ].filter(({ kind }) => kind.startsWith(values.kind))
    say(`${await search.count()} documents, ${cases.length} queries\n\n`)
    const outcomes = await evaluate(search, cases)
    for (const outcome of outcomes) if (values.verbose || !isGood(outcome)) say(printed(outcome))
    say('\nkind: in the first 3\n')
    for (const [kind, figures] of byKind(outcomes)) say(row(kind, figures))
    const whole = figuresOf(outcomes)
    say(`\nin the first 3: ${whole.good} of ${whole.all}, MRR ${whole.mrr.toFixed(3)}\n`)
    if (!values.ablate) return
    say(`\nrule left out            hits     MRR  differs  lost (−) and won (+)\n`)
    for await (const ablation of ablate(searchBy, cases, outcomes)) say(printedAblation(ablation, whole))
  })
