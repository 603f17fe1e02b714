import path from 'node:path'

import { accountComposers, readActor, rightsStand, tidyTickets } from '#app/features/accounts/index.server.ts'
import { endOverdueViewings, viewedActor } from '#app/features/administration/index.server.ts'
import { readBearer, tidyApi } from '#app/features/api-access/index.server.ts'
import { readSources } from '#app/features/availability/index.server.ts'
import { pruneDemand } from '#app/features/demand/index.server.ts'
import {
  composeExpiry,
  EXPIRY,
  followFormerAddress,
  pruneOldDrafts,
  removeProducts,
  syncSearch,
  warnOfExpiry,
} from '#app/features/directory/index.server.ts'
import {
  findAllDuplicates,
  findDuplicatesOf,
  watchForDuplicates,
} from '#app/features/duplicates/index.server.ts'
import {
  followImports,
  resumeImports,
  tidyImports,
  workOnOneImport,
} from '#app/features/imports/index.server.ts'
import {
  askFollowUps,
  freesTime,
  leaverIn,
  meetingCommands,
  meetingSignals,
  moveByClock,
  notesCommands,
  offerFreeTimes,
  pushOfMeeting,
  releaseLeaver,
  roomCommands,
} from '#app/features/meetings/index.server.ts'
import { needComposers, pushOfNeed, remindOfEnd } from '#app/features/needs/index.server.ts'
import {
  composeDigest,
  DIGEST,
  meetingMails,
  remindOfMeetings,
  sendDigests,
  tellOfMeetings,
} from '#app/features/notifications/index.server.ts'
import { writeOpenData } from '#app/features/open-data/index.server.ts'
import { keepAttendance, presenceCommands, watchMeetings } from '#app/features/presence/index.server.ts'
import { retention } from '#app/features/personal-data/index.server.ts'
import { brokerMails, countSupply } from '#app/features/proposals/index.server.ts'
import {
  ALERT,
  composeAlert,
  findNews,
  tidySavedSearches,
  watchChanges,
} from '#app/features/saved-searches/index.server.ts'
import {
  partnerMails,
  pushOfProposals,
  tidyPartnerNotes,
  watchDirectory,
} from '#app/features/proposals/index.server.ts'
import { pushOfShortlist, tidyShortlists } from '#app/features/shortlists/index.server.ts'
import { openLiveSynonyms, takeUpSynonyms } from '#app/features/synonyms/index.server.ts'
import { teamMails } from '#app/features/teams/index.server.ts'
import { verificationMails } from '#app/features/verifications/index.server.ts'
import {
  composeWebhookOff,
  deliverMessages,
  hearEvents,
  tidyWebhooks,
  WEBHOOK_OFF,
} from '#app/features/webhooks/index.server.ts'
import { createMeilisearchSearch } from '#search/meilisearch.server.ts'
import { createPostgresSearch } from '#search/postgres.server.ts'
import type { SearchPort } from '#search/search-port.ts'
import { createSearchWithFallback } from '#search/with-fallback.ts'

import type { App, LiveSynonyms } from './app.ts'
import { sealAuditLog, verifyAuditLog } from './audit/seal-audit.job.server.ts'
import { createAuth } from './auth.server.ts'
import { createBatches } from './batches.server.ts'
import { systemClock } from './clock.ts'
import type { Database } from './database/client.server.ts'
import type { Deliver } from './database/dispatcher.server.ts'
import type { ConsumerName, DomainEvent } from './database/outbox.server.ts'
import type { Environment } from './env.server.ts'
import { openDiskStore } from './files/disk-store.server.ts'
import { createPhotoMaker } from './files/photo-maker.server.ts'
import { removeOrphanFiles } from './files/remove-orphans.job.server.ts'
import type { AskForJob } from './jobs/jobs.server.ts'
import { pruneEvents } from './jobs/prune-events.job.server.ts'
import type { Logger } from './logger.server.ts'
import { deliverMail, secondsUntilDue } from './mail/deliver-mail.job.server.ts'
import { openMail } from './mail/mail.server.ts'
import { pruneOldMails } from './mail/prune-mails.job.server.ts'
import { createMetrics } from './metrics.server.ts'
import { createPictures } from './pictures/pictures.server.ts'
import { createRateLimits } from './rate-limits.server.ts'
import type { Push } from './realtime/events.ts'
import { openRealtime } from './realtime/io.server.ts'

/** Builds the container: the one place where things are wired to each other. */
export function buildApp(env: Environment, database: Database, log: Logger): App {
  const { db, pool } = database
  const metrics = createMetrics()
  const auth = createAuth(db, env, log)
  const synonyms = openLiveSynonyms(db, log)
  const app: App = {
    env,
    db,
    pool,
    clock: systemClock,
    log,
    metrics,
    auth,
    search: openSearch(env, database, log, synonyms),
    synonyms,
    realtime: openRealtime(env, pool, log),
    limits: createRateLimits(env.requestsPerMinute),
    pictures: createPictures({ root: env.root, folder: path.join(env.dataDirectory, 'pictures'), log }),
    files: openDiskStore(env.filesDirectory),
    photos: createPhotoMaker(),
    mail: openMail(env, systemClock, {
      ...accountComposers,
      [ALERT]: composeAlert,
      [WEBHOOK_OFF]: composeWebhookOff,
      [EXPIRY]: composeExpiry,
      ...verificationMails,
      ...needComposers,
      ...teamMails,
      ...partnerMails,
      ...brokerMails,
      ...meetingMails,
      [DIGEST]: composeDigest,
    }),
    batches: createBatches(() => app, log),
    demonstration: false,
    movedTo: (actor, path) => followFormerAddress({ db }, actor, path),
    bearerOf: (token) => readBearer(app, token),
    rightsStand: (actors) => rightsStand(app, actors),
    actorOf: async (headers) => viewedActor(app, await readActor(app, headers)),
  }
  return app
}

/** Meilisearch where it is configured, with PostgreSQL behind it; otherwise PostgreSQL alone. */
function openSearch(
  env: Environment,
  { pool }: Database,
  log: Logger,
  { current: synonyms }: LiveSynonyms,
): SearchPort {
  const postgres = createPostgresSearch({ pool, synonyms })
  if (!env.meilisearch) return postgres
  return createSearchWithFallback(createMeilisearchSearch({ ...env.meilisearch, synonyms }), postgres, {
    onDegraded: (error) =>
      log.warn({ err: error }, 'Meilisearch is away; PostgreSQL answers searches meanwhile'),
  })
}

/** Who hears of what happened. What takes longer than a delivery may is asked for as a job. */
export function consumersOf(app: App, ask: AskForJob): Record<ConsumerName, Deliver> {
  return {
    search: async (events) => {
      const imported = await followImports(app, events)
      const watched = await watchChanges(app, await syncSearch(app, [...events, ...imported.events]))
      await takeUpSynonyms(app, events)
      await watchForDuplicates([...events, ...imported.events], ask)
      // What was told by itself the webhooks' own consumer hears.
      if (await hearEvents(app, imported.events)) await ask(deliverMessages, {})
      // Last: a step that fails before is taken again with all that hear of it.
      await imported.goOn()
      if (watched) await ask(findNews, {}, app.env.alertBatchSeconds)
    },
    realtime: async (events) => {
      watchDirectory(app, events)
      watchMeetings(app, events)
      await app.realtime.publishAll(events.flatMap((event) => pushOf(event) ?? []))
      const freed = new Set(events.flatMap((event) => freesTime(event) ?? []))
      const leavers = events.flatMap((event) => leaverIn(event) ?? [])
      const imports = events.filter(({ kind }) => kind === 'import.asked')
      await Promise.all([
        ...(freed.size > 0 ? [ask(offerFreeTimes, { enterpriseIds: [...freed] })] : []),
        ...leavers.map((leaver) => ask(releaseLeaver, leaver)),
        ...imports.map(({ subjectId }) => ask(workOnOneImport, { importId: subjectId })),
      ])
    },
    mail: async (events) => {
      const queued = events.filter(({ kind }) => kind === 'mail.queued')
      const now = app.clock.now()
      await Promise.all(
        queued.map((event) => ask(deliverMail, { mailId: event.subjectId }, secondsUntilDue(event, now))),
      )
    },
    webhooks: async (events) => {
      if (await hearEvents(app, events)) await ask(deliverMessages, {})
    },
    notifications: (events) => tellOfMeetings(app, events),
  }
}

/** What open pages are told of an event; null when none of them shows it. */
export function pushOf(event: DomainEvent): Push | null {
  return pushOfMeeting(event) ?? pushOfShortlist(event) ?? pushOfNeed(event) ?? pushOfProposals(event)
}

export const JOBS = [
  pruneEvents,
  deliverMail,
  pruneOldMails,
  removeOrphanFiles,
  tidyTickets,
  pruneOldDrafts,
  removeProducts,
  warnOfExpiry,
  remindOfEnd,
  findNews,
  tidySavedSearches,
  tidyShortlists,
  tidyPartnerNotes,
  pruneDemand,
  workOnOneImport,
  resumeImports,
  tidyImports,
  readSources,
  moveByClock,
  askFollowUps,
  offerFreeTimes,
  releaseLeaver,
  remindOfMeetings,
  sendDigests,
  sealAuditLog,
  verifyAuditLog,
  endOverdueViewings,
  retention,
  tidyApi,
  deliverMessages,
  tidyWebhooks,
  writeOpenData,
  findDuplicatesOf,
  findAllDuplicates,
  countSupply,
]

export const COMMANDS = [...presenceCommands, ...meetingCommands, ...roomCommands, ...notesCommands]
export const SIGNALS = [...meetingSignals]

export { keepAttendance }
export { isIndexEmpty, reindexDirectory } from '#app/features/directory/index.server.ts'
