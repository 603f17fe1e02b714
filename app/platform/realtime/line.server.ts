import type { Room } from './events.ts'
import type { ProductSocket } from './io.server.ts'

/** What a command may do with the line that it came over. */
export interface Line {
  /** Hears from now on what is told in a room. Whether the person may is for the caller to know. */
  enter(room: Room): void
  leave(room: Room): void
}

/** The line of a socket, for commands. */
export function lineOf(socket: ProductSocket): Line {
  return {
    enter(room) {
      // One that was closed while the command ran would stay in the room for ever.
      if (socket.connected) void socket.join(room)
    },
    leave: (room) => void socket.leave(room),
  }
}
