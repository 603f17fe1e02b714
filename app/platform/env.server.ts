import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { z } from 'zod'

import { StartError } from './start-error.ts'

const flag = z
  .enum(['on', 'off'])
  .transform((value) => value === 'on')
  .optional()

const address = (protocols: string[]) =>
  z.url().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    message: `must start with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  })

const Variables = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  PUBLIC_URL: address(['http:', 'https:']).optional(),
  DATABASE_URL: address(['postgres:', 'postgresql:']).optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(4).max(200).default(20),
  DATA_DIRECTORY: z.string().min(1).optional(),
  DEMONSTRATION_DATA: flag,
  MEILISEARCH_URL: address(['http:', 'https:']).optional(),
  MEILISEARCH_API_KEY: z.string().min(1).optional(),
  REDIS_URL: address(['redis:', 'rediss:']).optional(),
  SESSION_SECRET: z.string().min(32, 'needs at least 32 characters').optional(),
  METRICS_TOKEN: z.string().min(16, 'needs at least 16 characters').optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  COUNTRY_HEADER: z
    .string()
    .regex(/^[a-z0-9-]+$/i, 'must be the name of a header')
    .optional(),
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(10).default(6000),
  SMTP_URL: address(['smtp:', 'smtps:']).optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^([^<>\p{Cc}]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/u,
      'must be an address such as Name <name@host>',
    )
    .optional(),
  /** Where questions about personal data go; the sender of mails unless given. */
  PRIVACY_CONTACT: z.email().optional(),
  FILES_DIR: z.string().min(1).optional(),
  MAIL_DIR: z.string().min(1).optional(),
  ALERT_BATCH_SECONDS: z.coerce.number().int().min(0).max(3600).default(180),
  WEBHOOK_LOOPBACK: flag,
  MEETING_RING_SECONDS: z.coerce.number().int().min(10).max(600).default(60),
  MEETING_HOLD_HOURS: z.coerce.number().int().min(1).max(336).default(48),
  MEETING_OPEN_REQUESTS: z.coerce.number().int().min(1).max(100_000).default(100),
  VIDEO_URL: address(['http:', 'https:']).optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).optional(),
  /** Web and worker together (all), or each in its own process. */
  PROCESS_ROLE: z.enum(['all', 'web', 'worker']).default('all'),
})

/** Everything the surroundings can set, checked once at boot. See docs/operations.md for the meaning of each. */
export interface Environment {
  mode: 'development' | 'production' | 'test'
  port: number
  host: string
  /** Folder of the project. */
  root: string
  publicUrl: string
  databaseUrl: string | undefined
  databasePoolSize: number
  dataDirectory: string
  demonstrationData: boolean
  meilisearch: { url: string; apiKey: string | undefined } | undefined
  redisUrl: string | undefined
  /** Where what people hand in is kept. */
  filesDirectory: string
  /** Without a server mails are kept as files in the folder. */
  mail: { smtpUrl: string | undefined; from: string; folder: string }
  /** Address for questions about personal data, shown at /privacy. */
  privacyContact: string
  /** How long changes are gathered before people are told of them. */
  alertBatchSeconds: number
  /** Whether webhooks may lead to this machine itself, for trying them out. */
  webhookLoopback: boolean
  meetings: {
    /** How long the other side is rung for a meeting now; a missed ring becomes a normal request. */
    ringSeconds: number
    /** How long a time on offer is shown as held in both calendars. It blocks nobody. */
    holdHours: number
    /** Requests without an answer that one enterprise may have out. */
    openRequests: number
    /** Address of a Jitsi server, for meetings online; none: the two sides give an address of their own. */
    videoUrl: string | undefined
  }
  sessionSecret: string
  metricsToken: string | undefined
  trustProxy: number
  /** The header in which a trusted proxy names the country of the client. */
  countryHeader: string | undefined
  requestsPerMinute: number
  logLevel: string
  role: 'all' | 'web' | 'worker'
}

/**
 * Reads the environment in full.
 * @param root folder of the project; `.data` lies in it unless DATA_DIRECTORY says otherwise
 * @throws StartError naming every variable that is wrong, and why
 */
export function readEnvironment(variables: Record<string, string | undefined>, root: string): Environment {
  const known = Object.fromEntries(
    Object.entries(variables).filter(([name, value]) => name in Variables.shape && value !== ''),
  )
  const parsed = Variables.safeParse(known)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new StartError(`The environment is not right: ${lines.join('; ')}. See docs/operations.md.`)
  }
  const env = parsed.data
  if (env.SMTP_URL && !env.MAIL_FROM) {
    throw new StartError(
      'The environment is not right: MAIL_FROM is needed with SMTP_URL. See docs/operations.md.',
    )
  }
  const dataDirectory = path.resolve(root, env.DATA_DIRECTORY ?? '.data')
  return {
    mode: env.NODE_ENV,
    port: env.PORT,
    host: env.HOST,
    root,
    publicUrl: env.PUBLIC_URL?.replace(/\/$/, '') ?? `http://localhost:${env.PORT}`,
    databaseUrl: env.DATABASE_URL,
    databasePoolSize: env.DATABASE_POOL_SIZE,
    dataDirectory,
    demonstrationData: env.DEMONSTRATION_DATA ?? true,
    meilisearch: env.MEILISEARCH_URL
      ? { url: env.MEILISEARCH_URL, apiKey: env.MEILISEARCH_API_KEY }
      : undefined,
    redisUrl: env.REDIS_URL,
    filesDirectory: env.FILES_DIR ? path.resolve(root, env.FILES_DIR) : path.join(dataDirectory, 'files'),
    mail: {
      smtpUrl: env.SMTP_URL,
      from: env.MAIL_FROM ?? 'Nhịp Cầu <no-reply@localhost>',
      folder: env.MAIL_DIR ? path.resolve(root, env.MAIL_DIR) : path.join(dataDirectory, 'mail'),
    },
    privacyContact: env.PRIVACY_CONTACT ?? addressIn(env.MAIL_FROM ?? 'no-reply@localhost'),
    alertBatchSeconds: env.ALERT_BATCH_SECONDS,
    webhookLoopback: env.WEBHOOK_LOOPBACK ?? false,
    meetings: {
      ringSeconds: env.MEETING_RING_SECONDS,
      holdHours: env.MEETING_HOLD_HOURS,
      openRequests: env.MEETING_OPEN_REQUESTS,
      videoUrl: env.VIDEO_URL?.replace(/\/$/, ''),
    },
    sessionSecret: env.SESSION_SECRET ?? keptSecret(dataDirectory),
    metricsToken: env.METRICS_TOKEN,
    trustProxy: env.TRUST_PROXY,
    countryHeader: env.COUNTRY_HEADER,
    requestsPerMinute: env.REQUESTS_PER_MINUTE,
    logLevel: env.LOG_LEVEL ?? (process.stdout.isTTY ? 'warn' : 'info'),
    role: env.PROCESS_ROLE,
  }
}

/** The address of a sender such as `Name <name@host>`. */
function addressIn(sender: string): string {
  return /<([^>]+)>/.exec(sender)?.[1] ?? sender
}

/** A secret made at the first start and kept readable by its owner only, so that sessions outlive a restart. */
function keptSecret(dataDirectory: string): string {
  const file = path.join(dataDirectory, 'session-secret')
  try {
    const kept = readFileSync(file, 'utf8').trim()
    if (kept.length >= 32) return kept
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw new StartError(
        `The session secret in ${file} cannot be read. Make the file readable or set SESSION_SECRET.`,
      )
    }
  }
  const secret = randomBytes(32).toString('hex')
  try {
    mkdirSync(dataDirectory, { recursive: true })
    writeFileSync(file, `${secret}\n`, { mode: 0o600 })
  } catch {
    throw new StartError(
      `The folder ${dataDirectory} cannot be written. Make it writable or set DATA_DIRECTORY.`,
    )
  }
  return secret
}
