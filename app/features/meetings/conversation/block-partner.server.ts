import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { removeBlock, writeBlock } from './blocks.repository.server.ts'
import type { BlockPartner } from './conversation.schema.ts'
import { findOwnMeeting } from './own-meeting.server.ts'

/** Ends, or allows again, requests and messages from the other side of a meeting to one's own enterprise. */
export async function blockPartner(app: App, actor: SignedInActor, input: BlockPartner): Promise<void> {
  const { meeting, side } = await findOwnMeeting(app, actor, input.meetingId)
  const ids = [meeting.requesterEnterpriseId, meeting.responderEnterpriseId] as const
  const [blockerId, blockedId] = side === 'requester' ? ids : ([ids[1], ids[0]] as const)
  if (input.blocked)
    await writeBlock(app.db, { blockerId, blockedId, personId: actor.personId, at: app.clock.now() })
  else await removeBlock(app.db, blockerId, blockedId)
}
