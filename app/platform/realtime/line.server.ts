import type { Room, ServerToClient } from './events.ts'
import type { ProductSocket } from './io.server.ts'

/** What a command may do with the line that it came over. */
export interface Line {
  /** Hears from now on what is told in a room. Whether the person may is for the caller to know. */
  enter(room: Room): void
  leave(room: Room): void
  isIn(room: Room): boolean
  /** In how many rooms it is. */
  rooms(): number
  /** Tells everybody else in a room, at every process. */
  tellOthers<Event extends keyof ServerToClient>(
    room: Room,
    event: Event,
    ...told: Parameters<ServerToClient[Event]>
  ): void
}

/** The line of a socket, for commands. */
export function lineOf(socket: ProductSocket): Line {
  return {
    enter(room) {
      // One that was closed while the command ran would stay in the room for ever.
      if (socket.connected) void socket.join(room)
    },
    leave: (room) => void socket.leave(room),
    isIn: (room) => socket.rooms.has(room),
    rooms: () => socket.rooms.size,
    tellOthers: (room, event, ...told) => void socket.to(room).emit(event, ...told),
  }
}
