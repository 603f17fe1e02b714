import type pg from 'pg'

import { partnersFor } from '#app/features/proposals/index.server.ts'
import { Random } from '#prisma/seed/random.ts'
import type { SearchPort } from '#search/search-port.ts'

import type { Task } from './tasks.ts'

/** Puts partners in an order for a task, best first, each once, never the asker. */
export interface Ranker {
  name: string
  rank(task: Task): Promise<string[]>
}

export interface Subject {
  pool: pg.Pool
  search: SearchPort
  clock: { now(): Date }
}

/** As deep as any measure looks. */
const DEPTH = 50

/** The engine of the product: the same use-case as the page. */
export function engine(subject: Subject): Ranker {
  return {
    name: 'engine',
    async rank(task) {
      const sought = task.need
        ? { need: task.need.id }
        : task.product
          ? { product: task.product.id }
          : { words: task.about }
      const partners = await partnersFor(subject, task.asker.id, sought, { limit: DEPTH })
      return partners.map((partner) => partner.id)
    },
  }
}

/** Anybody who makes something, in an order drawn anew for each task but the same on every run. */
export function random(makers: readonly string[]): Ranker {
  return {
    name: 'random',
    rank: ({ asker, about }) =>
      Promise.resolve(
        new Random(`${asker.id} ${about}`)
          .sample(makers, DEPTH + 1)
          .filter((id) => id !== asker.id)
          .slice(0, DEPTH),
      ),
  }
}

/** Whoever is best known: meetings asked for, recognitions, certificates, products. The same list for all. */
export async function popularity({ pool }: Subject): Promise<Ranker> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT e.id FROM enterprise e
     WHERE e.published_at IS NOT NULL AND e.roles::text[] && ARRAY['producer', 'supplier']
     ORDER BY 3 * (SELECT count(*) FROM meeting m WHERE m.responder_enterprise_id = e.id)
       + 3 * (SELECT count(*) FROM recognition r WHERE r.enterprise_id = e.id AND r.status <> 'revoked')
       + (SELECT count(*) FROM certificate c WHERE c.enterprise_id = e.id)
       + (SELECT count(*) FROM product p WHERE p.enterprise_id = e.id AND p.removed_at IS NULL) DESC, e.id
     LIMIT $1`,
    [DEPTH + 1],
  )
  return {
    name: 'popularity',
    rank: ({ asker }) =>
      Promise.resolve(
        rows
          .map((row) => row.id)
          .filter((id) => id !== asker.id)
          .slice(0, DEPTH),
      ),
  }
}

/** What typing the title into the product's own search finds, makers in the order of their first product. */
export function textSearch({ search }: Subject): Ranker {
  return {
    name: 'text search',
    async rank(task) {
      const query = task.need?.titleVi ?? task.product?.nameVi ?? task.about
      const { hits } = await search.search({ query, kind: 'product', limit: 100 })
      const makers = hits.flatMap((hit) => hit.document.enterprise?.id ?? [])
      return [...new Set(makers)].filter((id) => id !== task.asker.id).slice(0, DEPTH)
    },
  }
}
