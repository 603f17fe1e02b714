import { AppError } from '#app/platform/errors.ts'
import { roomOf } from '#app/platform/realtime/events.ts'
import { signalFor, socketFor } from '#app/platform/realtime/socket-edge.server.ts'

import { openMeeting } from './open-meeting.server.ts'
import { MeetingRoom, TellTyping } from './room.schema.ts'

/** A page that shows a meeting is in its room. */
export const roomCommands = [
  socketFor('meeting:open', 'meetings.read', MeetingRoom, openMeeting, { reads: true }),
  socketFor(
    'meeting:close',
    'meetings.read',
    MeetingRoom,
    (_app, _actor, { meetingId }, line) => {
      line.leave(roomOf.meeting(meetingId))
      return Promise.resolve(undefined)
    },
    { reads: true },
  ),
]

/** Who is in the room has shown that they may; a right that is taken away closes the line. */
export const meetingSignals = [
  signalFor('typing', 'meetings.answer', TellTyping, (actor, { meetingId, typing, where }, line) => {
    const room = roomOf.meeting(meetingId)
    if (!line.isIn(room)) throw new AppError('notFound', 'meetingNotFound')
    const { personId, name } = actor
    line.tellOthers(room, 'typing', { meetingId, personId, name, typing, where })
  }),
]
