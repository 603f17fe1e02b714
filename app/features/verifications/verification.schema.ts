import { z } from 'zod'

import { neededLine, neededText, typedText } from '#app/platform/typed-text.ts'

import { LEVELS, MOST_PAPERS } from './verification.ts'

const MOST_LINKS = 5
const MOST_LETTERS = 3000

/** Addresses of the web, one on each line. */
const links = typedText(3000).transform((typed, context) => {
  const lines = (typed ?? '').split(/\s+/).filter((line) => line !== '')
  const addresses = lines.map((line) => (/^https?:\/\//i.test(line) ? line : `https://${line}`))
  const sound = addresses.every((line) => URL.canParse(line) && new URL(line).hostname.includes('.'))
  if (!sound) context.addIssue({ code: 'custom', params: { key: 'linkWrong' } })
  if (lines.length > MOST_LINKS) context.addIssue({ code: 'custom', params: { key: 'tooManyLinks' } })
  return sound && lines.length <= MOST_LINKS ? addresses : z.NEVER
})

/** What somebody hands in who claims an enterprise or asks for a check of their own; also as an answer to what came back. */
export const HandIn = z.object({
  jobTitle: neededLine(100),
  statement: neededText(MOST_LETTERS),
  links,
  /** Keys of papers, handed in before, that are to go. */
  dropped: z.array(z.string().max(64)).max(MOST_PAPERS).default([]),
})
export type HandIn = z.output<typeof HandIn>

const version = z.number().int()
const note = neededText(MOST_LETTERS)

/** What an officer decides about a request as they saw it. */
export const Decide = z.discriminatedUnion('command', [
  z.object({
    command: z.literal('approve'),
    version,
    /** Of a check: how far was looked, and at what; everybody reads it. */
    level: z.enum(LEVELS).optional(),
    note: typedText(MOST_LETTERS),
  }),
  z.object({ command: z.literal('return'), version, note }),
  z.object({ command: z.literal('reject'), version, note }),
])
export type Decide = z.output<typeof Decide>
