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
})
/** A mail as the mailbox keeps it. */
export type KeptMail = z.output<typeof Kept>

/** Takes mails where no mail server is set, so that it can be seen what would be sent. */
export interface Mailbox extends MailTransport {
  /** Mails to a person, newest first. */
  list(recipientId: string): Promise<KeptMail[]>
  /** One mail to a person; null when there is none. */
  read(recipientId: string, mailId: string): Promise<KeptMail | null>
}

const ID = z.uuid()
const SHOWN = 100

/**
 * Keeps mails as files: `<folder>/<person>/<mail>.eml` as a mail program opens them, and beside each what the mailbox
 * page shows.
 */
export function openMailbox(folder: string, from: string, now: () => Date): Mailbox {
  const printer = nodemailer.createTransport({ streamTransport: true, buffer: true })
  const of = (recipientId: string) => path.join(folder, ID.parse(recipientId))
  return {
    async send(message) {
      const { recipientId, ...kept } = message
      try {
        await mkdir(of(recipientId), { recursive: true, mode: 0o700 })
      } catch (error) {
        // A container may have no place to keep it; the mail waits for a server or a folder.
        throw new MailRefused((error as NodeJS.ErrnoException).code ?? 'no folder', true)
      }
      const printed = await printer.sendMail(envelopeOf(message, from))
      const file = path.join(of(recipientId), ID.parse(message.id))
      await writeFile(`${file}.eml`, printed.message as Buffer, { mode: 0o600 })
      const record = Kept.parse({ ...kept, at: now().toISOString() })
      // Readers never meet half a file.
      await writeFile(`${file}.part`, JSON.stringify(record), { mode: 0o600 })
      await rename(`${file}.part`, `${file}.json`)
    },
    async list(recipientId) {
      const names = await readdir(of(recipientId)).catch(() => [])
      // Ids are made in the order of time.
      const newest = names
        .filter((name) => name.endsWith('.json'))
        .toSorted()
        .toReversed()
        .slice(0, SHOWN)
      return Promise.all(newest.map((name) => readKept(path.join(of(recipientId), name))))
    },
    async read(recipientId, mailId) {
      if (!ID.safeParse(mailId).success) return null
      return readKept(path.join(of(recipientId), `${mailId}.json`)).catch(() => null)
    },
    close: () => printer.close(),
  }
}

async function readKept(file: string): Promise<KeptMail> {
  return Kept.parse(JSON.parse(await readFile(file, 'utf8')))
}
