import { isSignedIn, type Actor, type SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { reportLeftOut } from '#app/platform/edge.server.ts'
import type { RingWishes } from '#app/features/meetings/index.ts'
import { readWaiting } from '#app/features/meetings/index.server.ts'
import { readAlertWishes, readUnread } from '#app/features/notifications/index.server.ts'
import { readOwnPresence } from '#app/features/presence/index.server.ts'
import { may, type Permission } from '#app/platform/permissions.ts'

import { shownMailbox } from './mailbox.server.ts'
import type { FrameData, StaffPage } from './site-frame.view.tsx'
import { themeOf } from './theme.ts'

const QUIET: RingWishes = { sound: false, browser: false }

const STAFF_PAGES: { page: StaffPage; permission: Permission }[] = [
  { page: 'verifications', permission: 'verifications.decide' },
  { page: 'needs/review', permission: 'needs.review' },
  { page: 'traffic', permission: 'meetings.oversee' },
  { page: 'demand', permission: 'demand.read' },
  { page: 'broker', permission: 'broker.keep' },
  { page: 'gaps', permission: 'gaps.read' },
  { page: 'synonyms', permission: 'synonyms.manage' },
  { page: 'composition', permission: 'composition.keep' },
  { page: 'duplicates', permission: 'duplicates.manage' },
  { page: 'imports', permission: 'imports.run' },
  { page: 'admin', permission: 'administration.read' },
]

/**
 * What the frame around every page shows. Never fails: without a database the frame is drawn for a visitor, so that
 * error pages have one too.
 */
export async function readFrame(
  app: App,
  actorOf: () => Promise<Actor>,
  cookie: string | null,
): Promise<FrameData> {
  const theme = themeOf(cookie)
  try {
    const actor = await actorOf()
    if (!isSignedIn(actor))
      return {
        theme,
        viewer: null,
        mailbox: false,
        waiting: null,
        presence: null,
        unread: 0,
        ringWishes: QUIET,
        demonstration: app.demonstration,
      }
    const { name, email, timeZone, memberships, viewing } = actor
    const [waiting, presence, unread] = await Promise.all([
      readWaiting(app, actor),
      may(actor, 'presence.set') ? readOwnPresence(app, actor) : null,
      readUnread(app, actor),
    ])
    return {
      theme,
      // Asked for only where something could ring.
      ringWishes: waiting.total > 0 ? await ringWishesOf(app, actor) : QUIET,
      mailbox: shownMailbox(app) !== null,
      viewer: {
        name,
        email,
        timeZone,
        viewing: viewing?.until ?? null,
        memberships: memberships.map((membership) => ({
          slug: membership.slug,
          name: membership.name,
          nameEn: membership.nameEn,
        })),
        staffPages: STAFF_PAGES.filter(({ permission }) => may(actor, permission)).map(({ page }) => page),
      },
      waiting,
      presence,
      unread,
      demonstration: app.demonstration,
    }
  } catch (error) {
    reportLeftOut(app, error, 'the frame of the page')
    return {
      theme,
      viewer: null,
      mailbox: false,
      waiting: null,
      presence: null,
      unread: 0,
      ringWishes: QUIET,
      demonstration: app.demonstration,
    }
  }
}

async function ringWishesOf(app: App, actor: SignedInActor): Promise<RingWishes> {
  const { ringSound, browser, quiet } = await readAlertWishes(app, actor)
  return quiet ? QUIET : { sound: ringSound, browser }
}
