import { any, one, type Expression } from './expression.ts'
import { lexeme } from './lexemes.ts'
import type { OpenIndex } from './statement.server.ts'

const LAST_CHARACTER = '\u{10ffff}'
const MOST_WORDS = 300

/**
 * Replaces prefixes that many documents fit by the words of the index that begin so, since only whole words are kept as
 * bitmaps. Prefixes of very many words are left to the index of words.
 */
export async function withPrefixes(
  index: OpenIndex,
  expressions: readonly Expression[],
): Promise<Expression[]> {
  const broad = new Map<string, Expression>()
  for (const prefix of new Set(expressions.flatMap(prefixesIn)))
    if ([...index.dense.keys()].some((text) => text.startsWith(prefix))) {
      const words = await wordsBeginning(index, prefix)
      if (words) broad.set(prefix, any(words.map((text) => one(text))))
    }
  if (broad.size === 0) return [...expressions]
  return expressions.map((expression) => replaced(expression, broad))
}

function prefixesIn(expression: Expression): string[] {
  if ('lexeme' in expression) return expression.prefix ? [expression.lexeme] : []
  return ('all' in expression ? expression.all : expression.any).flatMap(prefixesIn)
}

function replaced(expression: Expression, by: ReadonlyMap<string, Expression>): Expression {
  if ('lexeme' in expression) return (expression.prefix ? by.get(expression.lexeme) : undefined) ?? expression
  return 'all' in expression
    ? { all: expression.all.map((part) => replaced(part, by)) }
    : { any: expression.any.map((part) => replaced(part, by)) }
}

/** Lexemes of words, or of words of names, that begin so; undefined when there are too many. */
async function wordsBeginning({ client, tables }: OpenIndex, prefix: string): Promise<string[] | undefined> {
  const sign = lexeme.nameWord('')
  const inNames = prefix.startsWith(sign)
  const folded = inNames ? prefix.slice(sign.length) : prefix
  const { rows } = await client.query<{ folded: string }>(
    `SELECT DISTINCT folded FROM ${tables.term}
     WHERE folded >= $1 AND folded < $2 AND ${inNames ? 'names' : 'documents'} > 0 LIMIT ${MOST_WORDS + 1}`,
    [folded, folded + LAST_CHARACTER],
  )
  if (rows.length > MOST_WORDS) return undefined
  return rows.map((row) => (inNames ? lexeme.nameWord(row.folded) : lexeme.word(row.folded)))
}
