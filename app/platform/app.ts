import type pg from 'pg'

import type { SearchPort } from '#search/search-port.ts'
import type { SynonymIndex } from '#search/synonyms.ts'

import type { Actor, SignedInActor } from './actor.ts'
import type { Auth } from './auth.server.ts'
import type { Bearer } from './bearer.ts'
import type { Batches } from './batches.server.ts'
import type { Clock } from './clock.ts'
import type { PrismaClient } from './database/client.server.ts'
import type { Environment } from './env.server.ts'
import type { FileStore } from './files/file-store.ts'
import type { PhotoMaker } from './files/photo-maker.server.ts'
import type { Logger } from './logger.server.ts'
import type { MailService } from './mail/mail.server.ts'
import type { Metrics } from './metrics.server.ts'
import type { Pictures } from './pictures/pictures.server.ts'
import type { RateLimits } from './rate-limits.server.ts'
import type { Realtime } from './realtime/io.server.ts'

/** Everything a use-case may need, handed in. Built once by app.server.ts. */
export interface App {
  env: Environment
  db: PrismaClient
  pool: pg.Pool
  clock: Clock
  log: Logger
  metrics: Metrics
  search: SearchPort
  synonyms: LiveSynonyms
  auth: Auth
  realtime: Realtime
  limits: RateLimits
  pictures: Pictures
  /** What people hand in. */
  files: FileStore
  photos: PhotoMaker
  mail: MailService
  /** Small things that wait a moment to be written together. */
  batches: Batches
  /** Whether demonstration accounts exist, so that the sign-in page may offer them. */
  demonstration: boolean
  /** Who sent these headers: the person of a valid session cookie, otherwise a visitor. */
  actorOf(headers: Headers): Promise<Actor>
  /** Whether each of these people still has the session and the enterprises that they were let in with. */
  rightsStand(actors: readonly SignedInActor[]): Promise<boolean[]>
  /** Where that stands now which stood at this path before; null when nothing did that the actor may see. */
  movedTo(actor: Actor, path: string): Promise<string | null>
  /** Whom a personal token stands for; null when it is unknown, withdrawn or past its day. */
  bearerOf(token: string): Promise<Bearer | null>
}

/** The synonyms of this moment, held in the memory of one process. */
export interface LiveSynonyms {
  /** Asks the database at most once a second, and then only whether anything has changed. */
  current(): Promise<SynonymIndex>
  /** Makes the next `current` ask again, after a change by this process. */
  forget(): void
}
