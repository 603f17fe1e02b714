import type { CommandMeeting } from '../command-meeting.schema.ts'

/** What every form of a meeting's page carries: what it does, to which meeting, and which version of it the reader saw. */
export function MeetingSubject({
  meeting,
  intent,
}: {
  meeting: { id: string; version: number }
  intent: CommandMeeting['intent']
}) {
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="meetingId" value={meeting.id} />
      <input type="hidden" name="version" value={meeting.version} />
    </>
  )
}
