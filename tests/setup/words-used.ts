import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

import ts from 'typescript'

const ROOT = join(import.meta.dirname, '..', '..')
const CODE = /\.tsx?$/
/** The build for the browser leaves these out. */
const OF_SERVER = /\.server\.tsx?$/
const EVERYTHING = '*'
/** Who imports this waits for the words of an area, wherever on the page it is shown. */
const BRINGS = /app\/locales\/(?:members|staff)\.client\.ts$/

/** What a file takes from another: one name, or everything. */
interface Taken {
  file: string
  name: string
}

interface Source {
  imports: Taken[]
  /** By the name under which they are handed on. */
  handedOn: Map<string, Taken>
  /** First arguments of `useTranslations`; null where it is not a literal. */
  words: (string | null)[]
}

const bringers = new Set<string>()
const sources = new Map<string, Source>()

/**
 * The words that a file of the browser may say, itself or by what it imports: for each namespace the way that leads to it. A door
 * that only hands on counts for what is taken through it; a file that brings the words of its area itself does not count. Null
 * stands for words that nobody can tell without running the code.
 * @param file from the root of the project: `app/routes/search.tsx`
 */
export function wordsUsedBy(file: string): Map<string | null, string[]> {
  const used = new Map<string | null, string[]>()
  const seen = new Set<string>()
  const ahead: { taken: Taken; way: string[] }[] = [
    { taken: { file: join(ROOT, file), name: EVERYTHING }, way: [] },
  ]
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    const { taken, way } = next
    const source = sourceOf(taken.file)
    const behind = source.handedOn.get(taken.name)
    if (behind) {
      ahead.push({ taken: behind, way })
      continue
    }
    if (seen.has(taken.file)) continue
    seen.add(taken.file)
    const name = taken.file.slice(ROOT.length + 1)
    if (way.length > 0 && source.imports.some((one) => BRINGS.test(one.file))) {
      bringers.add(name)
      continue
    }
    const here = [...way, name]
    for (const word of source.words) if (!used.has(word)) used.set(word, here)
    for (const one of source.imports) ahead.push({ taken: one, way: here })
  }
  return used
}

/** Files met so far that bring the words of their area themselves. */
export function filesThatBringWords(): string[] {
  return [...bringers]
}

function sourceOf(file: string): Source {
  const known = sources.get(file)
  if (known) return known
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const source: Source = { imports: [], handedOn: new Map(), words: [] }
  sources.set(file, source)
  for (const statement of tree.statements) {
    if (ts.isImportDeclaration(statement)) source.imports.push(...takenBy(statement, file))
    if (ts.isExportDeclaration(statement)) handOn(statement, file, source)
  }
  lookForCalls(tree, file, source)
  return source
}

function takenBy(statement: ts.ImportDeclaration, from: string): Taken[] {
  const file = fileOf(statement.moduleSpecifier, from)
  const clause = statement.importClause
  if (!file || clause?.isTypeOnly) return []
  const named = clause?.namedBindings
  if (!named || !ts.isNamedImports(named)) return [{ file, name: EVERYTHING }]
  return named.elements
    .filter(({ isTypeOnly }) => !isTypeOnly)
    .map(({ propertyName, name }) => ({ file, name: (propertyName ?? name).text }))
}

function handOn(statement: ts.ExportDeclaration, from: string, source: Source): void {
  const file = statement.moduleSpecifier && fileOf(statement.moduleSpecifier, from)
  if (!file || statement.isTypeOnly) return
  const names = statement.exportClause
  // Whoever hands on everything is taken whole.
  if (!names || !ts.isNamedExports(names)) source.imports.push({ file, name: EVERYTHING })
  else
    for (const { isTypeOnly, propertyName, name } of names.elements)
      if (!isTypeOnly) source.handedOn.set(name.text, { file, name: (propertyName ?? name).text })
}

function lookForCalls(node: ts.Node, file: string, source: Source): void {
  if (ts.isCallExpression(node)) {
    const [first] = node.arguments
    if (ts.isIdentifier(node.expression) && node.expression.text === 'useTranslations')
      source.words.push(first && ts.isStringLiteral(first) ? first.text : null)
    if (node.expression.kind === ts.SyntaxKind.ImportKeyword && first) {
      const imported = fileOf(first, file)
      if (imported) source.imports.push({ file: imported, name: EVERYTHING })
    }
  }
  ts.forEachChild(node, (child) => lookForCalls(child, file, source))
}

/** The file of our own that is meant; null for packages, styles and what stays on the server. */
function fileOf(specifier: ts.Expression, from: string): string | null {
  if (!ts.isStringLiteral(specifier)) return null
  const { text } = specifier
  if (!CODE.test(text) || OF_SERVER.test(text)) return null
  if (text.startsWith('#')) return join(ROOT, text.slice(1))
  return text.startsWith('.') ? resolve(dirname(from), text) : null
}
