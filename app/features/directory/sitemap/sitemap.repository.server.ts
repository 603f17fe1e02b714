import type { App } from '#app/platform/app.ts'

/** The records whose pages search engines may list. Invented ones are no use to them. */
export const LISTED_KINDS = ['enterprises', 'products'] as const
export type ListedKind = (typeof LISTED_KINDS)[number]

/** A page to be listed, with the moment of its last change. */
export interface ListedRecord {
  id: string
  slug: string
  changed: Date
}

/** A run of records in the order of their ids, which is the order of their making: full parts stay as they are. */
export interface ListedPart {
  first: string
  changed: Date
}

const LISTED: Record<ListedKind, string> = {
  enterprises: `origin <> 'demonstration' AND published_at IS NOT NULL`,
  products: `origin <> 'demonstration' AND removed_at IS NULL
    AND (enterprise_id IS NULL OR enterprise_id NOT IN (SELECT id FROM enterprise WHERE published_at IS NULL))`,
}

const PARTS: Record<ListedKind, string> = {
  enterprises: `
    SELECT (array_agg(id ORDER BY id))[1] AS first, max(updated_at) AS changed
    FROM (SELECT id, updated_at, (row_number() OVER (ORDER BY id) - 1) / $1::int AS part
          FROM enterprise WHERE ${LISTED.enterprises}) AS listed
    GROUP BY part ORDER BY part`,
  products: `
    SELECT (array_agg(id ORDER BY id))[1] AS first, max(updated_at) AS changed
    FROM (SELECT id, updated_at, (row_number() OVER (ORDER BY id) - 1) / $1::int AS part
          FROM product WHERE ${LISTED.products}) AS listed
    GROUP BY part ORDER BY part`,
}

const RECORDS: Record<ListedKind, string> = {
  enterprises: `
    SELECT id, slug, updated_at AS changed FROM enterprise
    WHERE ${LISTED.enterprises} AND id >= $1::uuid ORDER BY id LIMIT $2::int`,
  products: `
    SELECT id, slug, updated_at AS changed FROM product
    WHERE ${LISTED.products} AND id >= $1::uuid ORDER BY id LIMIT $2::int`,
}

/** The parts into which the records of a kind fall. */
export async function findParts(
  { pool }: Pick<App, 'pool'>,
  kind: ListedKind,
  size: number,
): Promise<ListedPart[]> {
  return (await pool.query<ListedPart>(PARTS[kind], [size])).rows
}

/** Records of a kind from an id on, in the order of ids. */
export async function findListed(
  { pool }: Pick<App, 'pool'>,
  kind: ListedKind,
  from: string,
  limit: number,
): Promise<ListedRecord[]> {
  return (await pool.query<ListedRecord>(RECORDS[kind], [from, limit])).rows
}
