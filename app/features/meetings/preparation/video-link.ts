/**
 * Where the two sides meet online: the address that one of them has given, otherwise a room of the configured Jitsi server
 * whose name nobody guesses. Null for meetings elsewhere, and when there is neither.
 */
export function videoLinkOf(
  meeting: { id: string; place: string; videoLink: string | null },
  videoUrl: string | undefined,
  roomKey: (meetingId: string) => string,
): string | null {
  if (meeting.videoLink) return meeting.videoLink
  if (meeting.place !== 'online' || videoUrl === undefined) return null
  return `${videoUrl}/nhip-cau-${roomKey(meeting.id)}`
}
