import type { ClientBase } from 'pg'

import { SEGMENT_BITS } from './segments.ts'

/** Names of the tables of one generation. The number comes from a serial column, so it is safe in SQL. */
export interface Tables {
  generation: number
  document: string
  term: string
  facetValue: string
  facetBits: string
}

export function tablesOf(generation: number): Tables {
  if (!Number.isSafeInteger(generation)) throw new TypeError(`not a generation: ${generation}`)
  return {
    generation,
    document: `search_index.document_${generation}`,
    term: `search_index.term_${generation}`,
    facetValue: `search_index.facet_value_${generation}`,
    facetBits: `search_index.facet_bits_${generation}`,
  }
}

/**
 * Makes the tables of a generation, without what only readers need.
 * A low toast target keeps the wide columns out of the main heap, so that counting and ordering thousands of matches
 * reads few pages; only the page of results fetches them.
 */
export async function createTables(client: ClientBase, tables: Tables): Promise<void> {
  await dropTables(client, tables)
  await client.query(`
    CREATE TABLE ${tables.document} (
      ord integer NOT NULL,
      standing smallint NOT NULL,
      as_of date NOT NULL,
      -- First day on which the facets are no longer right, because a certificate has run out.
      changes_on date,
      facets integer[] NOT NULL,
      id text COLLATE "C" NOT NULL,
      sort_key text COLLATE "C" NOT NULL,
      lexemes tsvector NOT NULL,
      names text NOT NULL,
      body text NOT NULL
    ) WITH (toast_tuple_target = 256);
    CREATE TABLE ${tables.term} (
      marked text COLLATE "C" PRIMARY KEY,
      folded text COLLATE "C" NOT NULL,
      documents integer NOT NULL,
      names integer NOT NULL
    ) WITH (fillfactor = 80);
    CREATE TABLE ${tables.facetValue} (
      id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      facet text COLLATE "C" NOT NULL,
      value text COLLATE "C" NOT NULL,
      UNIQUE (facet, value)
    );
    CREATE TABLE ${tables.facetBits} (
      value_id integer NOT NULL,
      segment integer NOT NULL,
      bits bit(${SEGMENT_BITS}) NOT NULL,
      PRIMARY KEY (value_id, segment)
    ) WITH (fillfactor = 80);`)
}

/** What readers and single changes need. Made after the bulk of the rows, which is several times faster. */
export async function createIndexes(client: ClientBase, tables: Tables): Promise<void> {
  // Nobody waits for this, and with hundreds of thousands of documents it takes longer than a reader may.
  await client.query('SET statement_timeout = 0')
  try {
    await makeIndexes(client, tables)
  } finally {
    await client.query('RESET statement_timeout')
  }
}

async function makeIndexes(client: ClientBase, tables: Tables): Promise<void> {
  const name = (suffix: string) => `document_${tables.generation}_${suffix}`
  await client.query(`
    ALTER TABLE ${tables.document} ADD PRIMARY KEY (ord);
    CREATE UNIQUE INDEX ${name('id')} ON ${tables.document} (id);
    CREATE INDEX ${name('lexemes')} ON ${tables.document} USING gin (lexemes);
    CREATE INDEX ${name('name')} ON ${tables.document} (sort_key, ord);
    CREATE INDEX ${name('newest')} ON ${tables.document} (as_of DESC, standing DESC, ord);
    CREATE INDEX ${name('changes')} ON ${tables.document} (changes_on) WHERE changes_on IS NOT NULL;
    CREATE INDEX term_${tables.generation}_folded ON ${tables.term} (folded);
    CREATE INDEX term_${tables.generation}_trigrams ON ${tables.term} USING gin (folded gin_trgm_ops);
    ANALYZE ${tables.document}, ${tables.term}, ${tables.facetValue}, ${tables.facetBits};`)
}

/**
 * Drops the tables one by one. Outside a transaction no two of them are locked at a time, so that a search which has
 * read one and waits for another cannot wait for ever; it finds the table gone and asks again.
 */
export async function dropTables(client: ClientBase, tables: Tables): Promise<void> {
  for (const table of [tables.document, tables.facetBits, tables.facetValue, tables.term])
    await client.query(`DROP TABLE IF EXISTS ${table}`)
}
