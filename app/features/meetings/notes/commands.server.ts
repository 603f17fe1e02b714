import { roomOf } from '#app/platform/realtime/events.ts'
import { socketFor } from '#app/platform/realtime/socket-edge.server.ts'

import { EditNotes, KeepNotes, OpenNotes } from './notes.schema.ts'
import { keepOwnNotes } from './own-notes.server.ts'
import { editSharedNotes, openSharedNotes } from './shared-notes.server.ts'

/** Notes of a meeting over the socket. */
export const notesCommands = [
  socketFor('notes:open', 'meetings.read', OpenNotes, openSharedNotes, { reads: true }),
  socketFor(
    'notes:edit',
    'meetings.note',
    EditNotes,
    async (app, actor, input, line) => {
      const { version, change } = await editSharedNotes(app, actor, input)
      if (change) line.tellOthers(roomOf.meeting(change.meetingId), 'notes:changed', change)
      return { version }
    },
    { often: true },
  ),
  socketFor('notes:keep', 'meetings.note', KeepNotes, keepOwnNotes, { often: true }),
]
