import type { Language } from '#app/locales/language.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { scopesOf } from '../access.ts'
import { columnLetter } from '../columns/column-letter.ts'
import { fieldsOf } from '../columns/fields.ts'
import { ownImport } from '../command-import.server.ts'
import { doubtsOf } from '../describe-import.server.ts'
import { IMPORT_KINDS, MOST_FILE_BYTES, OWN_KINDS, UNDO_HOURS, WORKING_STATES } from '../import-kind.ts'
import { countProblems, readEffects, readRefused, type EffectRow } from '../rows.repository.server.ts'
import { canBeUndone } from '../start-import.server.ts'
import type { StoredImport } from '../imports.repository.server.ts'
import { importWordsIn, type ImportWords } from '../words.server.ts'
import { effectWords } from './effect-words.server.ts'
import type { ImportCard, ImportPage, ImportsPage } from './imports-page.ts'
import {
  listImports,
  readChanges,
  readImported,
  readKept,
  type ListedImport,
} from './read-imports.repository.server.ts'

const SHOWN_REFUSED = 25
const SHOWN_KEPT = 50
const SHOWN_IMPORTED = 8
const SHOWN_NEW = 3
const SHOWN_CHANGES = 20

/** All imports that a person may see, newest first, and what a new one may be: nothing for those who only represent. */
export async function readImports(
  app: Pick<App, 'db'>,
  actor: SignedInActor,
  language: Language,
): Promise<ImportsPage> {
  const { all, own } = scopesOf(actor)
  const words = importWordsIn(language)
  const imports = await listImports(app.db, all ? null : own.map(({ enterpriseId }) => enterpriseId))
  return {
    all,
    enterprises: own.map(({ enterpriseId, name, nameEn }) => ({
      value: enterpriseId,
      label: language === 'en' ? (nameEn ?? name) : name,
    })),
    kinds: IMPORT_KINDS.filter((kind) => all || (own.length > 0 && OWN_KINDS.includes(kind))).map((kind) => ({
      value: kind,
      label: words.say(`kinds.${kind}`),
      hint: words.say(`hints.${kind}`),
    })),
    imports: imports.map((stored) => cardOf(stored, words)),
    megabytes: MOST_FILE_BYTES / 1_000_000,
  }
}

function cardOf(stored: ListedImport, words: ImportWords): ImportCard {
  return {
    id: stored.id,
    kind: words.say(`kinds.${stored.kind}`),
    fileName: stored.fileName,
    state: stored.state,
    by: stored.person?.name ?? null,
    enterprise: stored.enterprise?.nameVi ?? null,
    at: stored.createdAt,
    counts: {
      new: stored.rowsNew,
      changed: stored.rowsChanged,
      unchanged: stored.rowsUnchanged,
      rejected: stored.rowsRejected,
    },
  }
}

/** One import as its page shows it. @throws AppError notFound also for imports of others */
export async function readImport(
  app: Pick<App, 'db' | 'pool' | 'clock'>,
  actor: SignedInActor,
  id: string,
  language: Language,
  { changesAfter = 0 }: { changesAfter?: number } = {},
): Promise<ImportPage> {
  const stored = await ownImport(app, actor, id)
  const words = importWordsIn(language)
  // While work goes on the page is asked for often, and shows only how far it is.
  const working = WORKING_STATES.includes(stored.state)
  const [problems, refused, kept, imported, firstNew, changes] = await Promise.all([
    working ? [] : countProblems(app.pool, id),
    working ? [] : readRefused(app.pool, id, { limit: SHOWN_REFUSED }),
    stored.rowsKept > 0 ? readKept(app.db, id, SHOWN_KEPT) : [],
    stored.state === 'done' ? readImported(app.db, stored, SHOWN_IMPORTED) : [],
    stored.state === 'ready' ? readEffects(app.pool, id, 'new', { after: 0, limit: SHOWN_NEW }) : [],
    readChanged(app, stored, changesAfter),
  ])
  const effectOf = effectWords(stored.kind, language)
  const undoable = canBeUndone(stored, app.clock.now()) && stored.appliedAt !== null
  const reason = (field: Parameters<ImportWords['field']>[0] | null, text: string) =>
    field === null ? text : `${words.field(field)}: ${text}`
  return {
    ...cardOf(stored, words),
    failure: words.failure(stored),
    progress: { done: stored.progressDone, total: stored.progressTotal },
    layout: layoutOf(stored, words),
    fields: fieldsOf(stored.kind).map(({ key, required = false }) => ({
      value: key,
      label: words.field(key),
      required,
    })),
    problems: problems.map(({ key, field, rows }) => ({
      rows,
      text: reason(field, words.problem({ key, values: { value: '…', row: '…' } })),
    })),
    refused: refused.map((row) => ({
      row: row.number,
      reasons: row.problems.map((problem) => ({
        column: problem.column === null ? null : columnLetter(problem.column),
        text: reason(problem.field, words.problem(problem)),
      })),
    })),
    firstNew: firstNew.map(effectOf),
    changes: changes.slice(0, SHOWN_CHANGES).map(effectOf),
    firstChanges: changesAfter === 0,
    moreChanges: changes.length > SHOWN_CHANGES ? (changes[SHOWN_CHANGES - 1]?.number ?? null) : null,
    kept: kept.map(({ rowNumber, kept: key }) => ({
      row: rowNumber,
      reason: words.problem({ key: key ?? 'changedSince' }),
    })),
    keptRows: stored.rowsKept,
    imported: imported.map(({ nameVi, nameEn, to }) => ({
      name: language === 'en' ? (nameEn ?? nameVi) : nameVi,
      to,
    })),
    undoUntil:
      undoable && stored.appliedAt ? new Date(stored.appliedAt.getTime() + UNDO_HOURS * 3_600_000) : null,
    undoneAt: stored.undoneAt,
  }
}

/** What would change or, once it is written, has changed; one more than is shown. */
function readChanged(
  app: Pick<App, 'db' | 'pool'>,
  { id, state }: StoredImport,
  after: number,
): Promise<EffectRow[]> {
  const page = { after, limit: SHOWN_CHANGES + 1 }
  if (state === 'ready') return readEffects(app.pool, id, 'changed', page)
  return state === 'done' ? readChanges(app.db, id, page) : Promise.resolve([])
}

function layoutOf({ layout }: StoredImport, words: ImportWords): ImportPage['layout'] {
  if (!layout) return null
  const unclear = Object.values(layout.numbers).find(({ doubt }) => doubt === 'ambiguous')
  return {
    format: layout.format,
    encoding: layout.encoding,
    delimiter: layout.delimiter,
    headerRow: layout.headerRow,
    rows: layout.rows,
    sheets: layout.sheets.map((name, place) => ({ value: String(place), label: name })),
    sheet: String(layout.sheet),
    columns: layout.headings.map((heading, column) => ({
      letter: columnLetter(column),
      heading,
      field: layout.mapping[column] ?? null,
      samples: layout.samples.flatMap(({ cells }) => cells[column] ?? []).slice(0, 3),
    })),
    mappedBy: layout.mappedBy,
    missing: layout.missing.map((key) => words.field(key)),
    doubts: doubtsOf(layout, words),
    numbersUnclear: unclear !== undefined,
    numbers: unclear?.style ?? 'comma',
  }
}
