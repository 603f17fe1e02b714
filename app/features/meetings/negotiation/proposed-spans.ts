import { AppError } from '#app/platform/errors.ts'

import { faultAt, spansOf, type TimeSpan } from './proposed-times.ts'
import type { RequestMeeting } from './request-meeting.schema.ts'

/** The proposed times as instants. @throws AppError invalid with the reason of the first that cannot be used */
export function proposedSpans(
  input: Pick<RequestMeeting, 'times' | 'minutes' | 'timeZone'>,
  now: Date,
): TimeSpan[] {
  const read = spansOf(input.times, input.minutes, input.timeZone)
  const fault = 'fault' in read ? read.fault : faultAt(read.spans, now)
  if (fault !== null || 'fault' in read) throw new AppError('invalid', fault ?? 'badInput')
  return read.spans
}
