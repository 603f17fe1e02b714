import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

import nodemailer from 'nodemailer'
import { z } from 'zod'

import { envelopeOf } from './envelope.server.ts'
import { MailRefused, type MailTransport } from './mail.ts'

const Kept = z.object({
  id: z.string(),
  at: z.string(),
  to: z.object({ name: z.string(), address: z.string() }),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  language: z.enum(['vi', 'en']),
  unsubscribe: z.string().optional(),
  calendar: z.object({ method: z.enum(['REQUEST', 'CANCEL', 'PUBLISH']), content: z.string() }).optional(),
})
/** A mail as the mailbox keeps it. */
export type KeptMail = z.output<typeof Kept>

/** Takes mails where no mail server is set, so that it can be seen what would be sent. */
export interface Mailbox extends MailTransport {
  /** Mails to an address, newest first. */
  list(address: string): Promise<KeptMail[]>
  /** One mail to an address; null when there is none. */
  read(address: string, mailId: string): Promise<KeptMail | null>
}

const ID = z.uuid()
const SHOWN = 100

/**
 * Keeps mails as files: `<folder>/<mail>.<address>.eml` as a mail program opens them, and beside each what the mailbox
 * page shows. The address stands in the name as a digest: it may hold signs that no file name can.
 */
export function openMailbox(folder: string, from: string, now: () => Date): Mailbox {
  const printer = nodemailer.createTransport({ streamTransport: true, buffer: true })
  const fileOf = (address: string, mailId: string) =>
    path.join(folder, `${ID.parse(mailId)}.${digestOf(address)}`)
  return {
    async send(message) {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
      } catch (error) {
        // A container may have no place to keep it; the mail waits for a server or a folder.
        throw new MailRefused((error as NodeJS.ErrnoException).code ?? 'no folder', true)
      }
      const printed = await printer.sendMail(envelopeOf(message, from))
      const file = fileOf(message.to.address, message.id)
      await writeFile(`${file}.eml`, printed.message as Buffer, { mode: 0o600 })
      const record = Kept.parse({ ...message, at: now().toISOString() })
      // Readers never meet half a file.
      await writeFile(`${file}.part`, JSON.stringify(record), { mode: 0o600 })
      await rename(`${file}.part`, `${file}.json`)
    },
    async list(address) {
      const names = await readdir(folder).catch(() => [])
      const ending = `.${digestOf(address)}.json`
      // Ids are made in the order of time.
      const newest = names
        .filter((name) => name.endsWith(ending))
        .toSorted()
        .toReversed()
        .slice(0, SHOWN)
      return Promise.all(newest.map((name) => readKept(path.join(folder, name))))
    },
    async read(address, mailId) {
      if (!ID.safeParse(mailId).success) return null
      return readKept(`${fileOf(address, mailId)}.json`).catch(() => null)
    },
    close: () => printer.close(),
  }
}

function digestOf(address: string): string {
  return createHash('sha256').update(address.trim().toLowerCase()).digest('hex').slice(0, 24)
}

async function readKept(file: string): Promise<KeptMail> {
  return Kept.parse(JSON.parse(await readFile(file, 'utf8')))
}
