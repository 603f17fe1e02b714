import type { LiveSynonyms } from '#app/platform/app.ts'
import type { PrismaClient } from '#app/platform/database/client.server.ts'
import type { Logger } from '#app/platform/logger.server.ts'
import { STOCK_SYNONYMS, SynonymIndex } from '#search/synonyms.ts'

import { mergeGroups, usedGroups } from './group.ts'
import { readKeptGroups, readVersion } from './synonyms.repository.server.ts'

/** For how long a process trusts what it knows, in milliseconds: a change is effective everywhere after this. */
const TRUST_MS = 1000

/** Until the database has answered for the first time, and while it is away, search goes on with what is known. */
export function openLiveSynonyms(db: PrismaClient, log: Logger): LiveSynonyms {
  let known = { index: STOCK_SYNONYMS, version: 0n }
  let trustedUntil = 0
  let asking: Promise<void> | undefined

  const refresh = async () => {
    const trusted = performance.now() + TRUST_MS
    try {
      const version = await readVersion(db)
      if (version !== known.version)
        known = { index: new SynonymIndex(usedGroups(mergeGroups(await readKeptGroups(db)))), version }
    } catch (error) {
      log.warn({ err: error }, 'the synonyms could not be read; search goes on with those it knows')
    }
    trustedUntil = trusted
  }

  return {
    async current() {
      if (performance.now() >= trustedUntil) {
        asking ??= refresh().finally(() => (asking = undefined))
        await asking
      }
      return known.index
    },
    forget() {
      trustedUntil = 0
    },
  }
}
