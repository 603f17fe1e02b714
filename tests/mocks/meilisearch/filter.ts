/** A document as JSON. */
export type Json = Record<string, unknown>
type Test = (document: Json) => boolean

/** The filter cannot be read, or names an attribute that is not filterable. */
export class InvalidFilter extends Error {}

const TOKEN = /\s*(?:("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(!=|>=|<=|[=><()[\],])|([^\s=><!()[\],"']+))/y

interface Piece {
  text: string
  kind: 'quoted' | 'sign' | 'word'
}

function pieces(expression: string): Piece[] {
  const found: Piece[] = []
  TOKEN.lastIndex = 0
  const end = expression.trimEnd().length
  while (TOKEN.lastIndex < end) {
    const at = TOKEN.lastIndex
    const match = TOKEN.exec(expression)
    if (!match) throw new InvalidFilter(`unexpected characters at ${at}: ${expression.slice(at, at + 20)}`)
    const [, quoted, sign, word] = match
    if (quoted !== undefined)
      found.push({ text: quoted.slice(1, -1).replace(/\\(.)/g, '$1'), kind: 'quoted' })
    else if (sign !== undefined) found.push({ text: sign, kind: 'sign' })
    else found.push({ text: word ?? '', kind: 'word' })
  }
  return found
}

function valuesAt(document: Json, attribute: string): unknown[] {
  const value = document[attribute]
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

function same(held: unknown, asked: string): boolean {
  if (typeof held === 'number') return held === Number(asked)
  return String(held).toLowerCase().trim() === asked.toLowerCase().trim()
}

/** Reads one expression by the documented grammar: OR below AND below NOT below a condition or a group. */
class Reader {
  readonly #pieces: Piece[]
  readonly #filterable: ReadonlySet<string>
  #at = 0

  constructor(expression: string, filterable: ReadonlySet<string>) {
    this.#pieces = pieces(expression)
    this.#filterable = filterable
  }

  whole(): Test {
    const test = this.#or()
    if (this.#at < this.#pieces.length) throw new InvalidFilter(`unexpected ${this.#pieces[this.#at]?.text}`)
    return test
  }

  #word(text: string): boolean {
    const piece = this.#pieces[this.#at]
    if (piece?.kind !== 'word' || piece.text.toUpperCase() !== text) return false
    this.#at++
    return true
  }

  #sign(text: string): boolean {
    const piece = this.#pieces[this.#at]
    if (piece?.kind !== 'sign' || piece.text !== text) return false
    this.#at++
    return true
  }

  #value(): string {
    const piece = this.#pieces[this.#at++]
    if (!piece || piece.kind === 'sign')
      throw new InvalidFilter(`a value was expected, found ${piece?.text ?? 'the end'}`)
    return piece.text
  }

  #or(): Test {
    const tests = [this.#and()]
    while (this.#word('OR')) tests.push(this.#and())
    return (document) => tests.some((test) => test(document))
  }

  #and(): Test {
    const tests = [this.#not()]
    while (this.#word('AND')) tests.push(this.#not())
    return (document) => tests.every((test) => test(document))
  }

  #not(): Test {
    if (!this.#word('NOT')) return this.#primary()
    const test = this.#not()
    return (document) => !test(document)
  }

  #primary(): Test {
    if (!this.#sign('(')) return this.#condition()
    const test = this.#or()
    if (!this.#sign(')')) throw new InvalidFilter('a closing parenthesis is missing')
    return test
  }

  #condition(): Test {
    const attribute = this.#value()
    if (!this.#filterable.has(attribute))
      throw new InvalidFilter(`Attribute \`${attribute}\` is not filterable`)
    const negated = this.#word('NOT')
    const test = this.#operator(attribute)
    return negated ? (document) => !test(document) : test
  }

  #operator(attribute: string): Test {
    if (this.#word('EXISTS')) return (document) => attribute in document
    if (this.#word('IN')) {
      const asked = this.#list()
      return (document) =>
        valuesAt(document, attribute).some((held) => asked.some((value) => same(held, value)))
    }
    for (const sign of ['=', '!=', '>=', '<=', '>', '<'] as const)
      if (this.#sign(sign)) return this.#comparison(attribute, sign, this.#value())
    const from = Number(this.#value())
    if (!this.#word('TO')) throw new InvalidFilter('an operator was expected')
    const to = Number(this.#value())
    return (document) =>
      valuesAt(document, attribute).some((held) => Number(held) >= from && Number(held) <= to)
  }

  #comparison(attribute: string, sign: string, asked: string): Test {
    const number = Number(asked)
    const compare: Record<string, (held: unknown) => boolean> = {
      '=': (held) => same(held, asked),
      '>': (held) => Number(held) > number,
      '<': (held) => Number(held) < number,
      '>=': (held) => Number(held) >= number,
      '<=': (held) => Number(held) <= number,
    }
    if (sign === '!=') return (document) => !valuesAt(document, attribute).some((held) => same(held, asked))
    return (document) => valuesAt(document, attribute).some((held) => compare[sign]?.(held) ?? false)
  }

  #list(): string[] {
    if (!this.#sign('[')) throw new InvalidFilter('a list was expected')
    const values: string[] = []
    while (!this.#sign(']')) {
      values.push(this.#value())
      if (!this.#sign(',') && this.#pieces[this.#at]?.text !== ']')
        throw new InvalidFilter('a list was not closed')
    }
    return values
  }
}

/** A filter as the engine takes it: one expression, or a list that must all hold, with lists inside of which any may. */
export function readFilter(filter: unknown, filterable: readonly string[]): Test {
  if (filter === undefined || filter === null) return () => true
  const allowed = new Set(filterable)
  const one = (part: unknown): Test => {
    if (typeof part !== 'string') throw new InvalidFilter('a filter is a string or a list of strings')
    return part.trim() === '' ? () => true : new Reader(part, allowed).whole()
  }
  if (!Array.isArray(filter)) return one(filter)
  const tests = filter.map((part: unknown): Test => {
    if (!Array.isArray(part)) return one(part)
    const any = part.map(one)
    return (document) => any.some((test) => test(document))
  })
  return (document) => tests.every((test) => test(document))
}
