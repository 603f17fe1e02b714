import { socketFor } from '#app/platform/realtime/socket-edge.server.ts'
import { roomOf } from '#app/platform/realtime/events.ts'

import { SetPresence, WatchPresence } from './set-presence.schema.ts'
import { setPresence } from './set-presence.server.ts'

/** Presence over the socket: what one wishes to be seen as, and hearing who comes and goes. */
export const presenceCommands = [
  socketFor('presence:set', 'presence.set', SetPresence, setPresence),
  socketFor(
    'presence:watch',
    'presence.read',
    WatchPresence,
    (_app, _actor, { watch }, line) => {
      if (watch) line.enter(roomOf.presence())
      else line.leave(roomOf.presence())
      return Promise.resolve(undefined)
    },
    { reads: true },
  ),
]
