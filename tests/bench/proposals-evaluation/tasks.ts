import type pg from 'pg'

import { keyText } from '#search/tokens.ts'

import type { Judgement } from './judgements.ts'

/** One list to be ranked: who asks, for what, and what was judged of it. */
export interface Task {
  asker: { id: string; name: string }
  /** As the file has it; the engine is asked for the need or product of this name, or for these words. */
  about: string
  need: { id: string; titleVi: string } | null
  product: { id: string; nameVi: string } | null
  grades: Map<string, number>
  partnerGrades: Map<string, number>
}

export interface Unresolved {
  line: number
  text: string
}

/**
 * Puts judgements together by asker and matter, with the records of the directory that they name: by id, public id,
 * address, or any name, whatever its case and marks.
 */
export async function tasksOf(
  pool: pg.Pool,
  judgements: readonly Judgement[],
): Promise<{ tasks: Task[]; unresolved: Unresolved[] }> {
  const names = await enterpriseNames(pool)
  const idOf = (text: string) => names.get(key(text))
  const tasks = new Map<string, Task>()
  const unresolved: Unresolved[] = []
  for (const { line, asker, about, partner, grade, partnerGrade } of judgements) {
    const askerId = idOf(asker)
    if (askerId === undefined) {
      unresolved.push({ line, text: asker })
      continue
    }
    const taskKey = `${askerId} ${key(about)}`
    let task = tasks.get(taskKey)
    if (!task) {
      task = {
        asker: { id: askerId, name: asker },
        about,
        ...(await subjectOf(pool, askerId, about)),
        grades: new Map(),
        partnerGrades: new Map(),
      }
      tasks.set(taskKey, task)
    }
    // A matter that nobody fits is a row without a partner.
    if (partner === '') continue
    const partnerId = idOf(partner)
    if (partnerId === undefined) {
      unresolved.push({ line, text: partner })
      continue
    }
    task.grades.set(partnerId, Math.max(grade, task.grades.get(partnerId) ?? 0))
    if (partnerGrade !== null) task.partnerGrades.set(partnerId, partnerGrade)
  }
  return { tasks: [...tasks.values()], unresolved }
}

function key(text: string): string {
  return keyText(text).replace(/\s+/g, ' ').trim()
}

async function enterpriseNames(pool: pg.Pool): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ id: string; names: (string | null)[] }>(
    `SELECT id, ARRAY[id::text, public_id, slug, name_vi, name_en, name_short] || aliases AS names FROM enterprise`,
  )
  const names = new Map<string, string>()
  for (const row of rows) {
    for (const name of row.names) if (name !== null && !names.has(key(name))) names.set(key(name), row.id)
  }
  return names
}

/** The asker's open need or own product of that id or name; neither when the file has words only. */
async function subjectOf(
  pool: pg.Pool,
  askerId: string,
  about: string,
): Promise<Pick<Task, 'need' | 'product'>> {
  const { rows: needs } = await pool.query<{ id: string; vi: string; en: string | null }>(
    `SELECT id, title_vi AS vi, title_en AS en FROM need WHERE enterprise_id = $1 AND state = 'open' ORDER BY id`,
    [askerId],
  )
  const matches = ({ id, vi, en }: { id: string; vi: string; en: string | null }) =>
    [id, vi, en ?? ''].some((each) => each !== '' && key(each) === key(about))
  const need = needs.find(matches)
  if (need) return { need: { id: need.id, titleVi: need.vi }, product: null }
  const { rows: products } = await pool.query<{ id: string; slug: string; vi: string; en: string | null }>(
    `SELECT id, slug, name_vi AS vi, name_en AS en FROM product WHERE enterprise_id = $1 AND removed_at IS NULL
     ORDER BY id`,
    [askerId],
  )
  const product = products.find((each) => matches(each) || each.slug === about)
  return { need: null, product: product ? { id: product.id, nameVi: product.vi } : null }
}
