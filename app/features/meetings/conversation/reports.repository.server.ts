import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import type { MeetingSide } from '../meeting.ts'
import type { ReportMeeting } from './conversation.schema.ts'

/** Writes a report. @throws AppError notFound for a message of another meeting, or of one's own side */
export async function insertReport(
  db: App['db'],
  report: {
    meetingId: string
    messageId: string | null
    reporterId: string
    side: MeetingSide
    reason: ReportMeeting['reason']
    text: string | null
    at: Date
  },
): Promise<void> {
  if (report.messageId !== null) {
    const message = await db.meetingMessage.findFirst({
      where: { id: report.messageId, meetingId: report.meetingId, side: { not: report.side } },
      select: { id: true },
    })
    if (!message) throw new AppError('notFound', 'meetingNotFound')
  }
  await db.meetingReport.create({ data: report })
}
