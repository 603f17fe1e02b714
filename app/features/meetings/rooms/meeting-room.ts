import { sendCommand, whenConnected } from '#app/platform/realtime/connection.ts'

interface OpenRoom {
  entered: Set<() => void>
  inside: boolean
  stop: () => void
}

const rooms = new Map<string, OpenRoom>()

/**
 * Keeps the page in the room of a meeting while any part of it wants that, also after the line was down.
 * @param entered runs each time that the page has come in: what is told from then on is heard
 * @returns how to stop
 */
export function enterRoom(meetingId: string, entered: () => void): () => void {
  const room = rooms.get(meetingId) ?? begin(meetingId)
  room.entered.add(entered)
  if (room.inside) entered()
  return () => {
    room.entered.delete(entered)
    if (room.entered.size > 0) return
    room.stop()
    rooms.delete(meetingId)
    void sendCommand('meeting:close', { meetingId })
  }
}

function begin(meetingId: string): OpenRoom {
  const room: OpenRoom = { entered: new Set(), inside: false, stop: () => undefined }
  rooms.set(meetingId, room)
  room.stop = whenConnected(() => {
    room.inside = false
    void sendCommand('meeting:open', { meetingId }).then((answer) => {
      if (!answer?.ok) return
      room.inside = true
      for (const run of room.entered) run()
    })
  })
  return room
}
