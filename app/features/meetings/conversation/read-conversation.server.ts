import { randomUUID } from 'node:crypto'

import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { otherSide, type MeetingSide } from '../meeting.ts'
import { findMessages, findReading } from './messages.repository.server.ts'

const SHOWN = 200

/** What both sides have written, the newest of it, and how far the other side has read. */
export async function readConversation(
  app: App,
  actor: SignedInActor,
  meeting: { id: string; side: MeetingSide },
) {
  const [messages, theirs] = await Promise.all([
    findMessages(app.db, meeting.id, SHOWN + 1),
    findReading(app.db, meeting.id, otherSide(meeting.side)),
  ])
  const { deliveredUntil, readUntil } = theirs
  return {
    /** Key of the next message. */
    clientKey: randomUUID(),
    /** Whether older messages are not shown. */
    more: messages.length > SHOWN,
    messages: messages.slice(-SHOWN).map(({ author, authorId, files, ...message }) => ({
      ...message,
      author: author?.name ?? null,
      ours: message.side === meeting.side,
      own: authorId === actor.personId,
      files: files.map(({ id, file }) => ({
        id,
        name: file.name,
        bytes: file.bytes,
        path: `/meetings/${meeting.id}/files/${id}`,
      })),
      state:
        readUntil && readUntil >= message.at
          ? ('read' as const)
          : deliveredUntil && deliveredUntil >= message.at
            ? ('delivered' as const)
            : ('sent' as const),
    })),
  }
}
