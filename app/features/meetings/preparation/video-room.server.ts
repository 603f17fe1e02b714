import { createHmac } from 'node:crypto'

import type { App } from '#app/platform/app.ts'

import { videoLinkOf } from './video-link.ts'

/** Address of a meeting's video call for those who take part; null where there is none. */
export function videoRoomOf(
  app: Pick<App, 'env'>,
  meeting: { id: string; place: string; videoLink: string | null },
): string | null {
  return videoLinkOf(meeting, app.env.meetings.videoUrl, (id) =>
    createHmac('sha256', app.env.sessionSecret).update(`video:${id}`).digest('base64url').slice(0, 24),
  )
}
