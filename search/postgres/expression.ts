import { lexeme } from './lexemes.ts'

/** What a document must have: one lexeme (or one that begins so), all of some things, or any of some. */
export type Expression =
  { lexeme: string; prefix: boolean } | { all: readonly Expression[] } | { any: readonly Expression[] }

/** At least so many of some things, or as many as any document has: for queries no document answers in full. */
export interface Relaxed {
  atLeast: number | 'most'
  of: readonly Expression[]
}

export function one(text: string): Expression {
  return { lexeme: text, prefix: false }
}

export function beginning(text: string): Expression {
  return { lexeme: text, prefix: true }
}

export function all(parts: readonly Expression[]): Expression {
  return parts.length === 1 && parts[0] ? parts[0] : { all: parts }
}

/** Parts that say the same are kept once. */
export function any(parts: readonly Expression[]): Expression {
  const different = [...new Map(parts.map((part) => [tsqueryOf(part), part])).values()]
  return different.length === 1 && different[0] ? different[0] : { any: different }
}

const printed = new WeakMap<Expression, string>()

/** As PostgreSQL reads it. */
export function tsqueryOf(expression: Expression): string {
  const known = printed.get(expression)
  if (known !== undefined) return known
  const text = print(expression)
  printed.set(expression, text)
  return text
}

function print(expression: Expression): string {
  if ('lexeme' in expression) return `${lexeme.quote(expression.lexeme)}${expression.prefix ? ':*' : ''}`
  return 'all' in expression
    ? `(${expression.all.map(tsqueryOf).join(' & ')})`
    : `(${expression.any.map(tsqueryOf).join(' | ')})`
}
