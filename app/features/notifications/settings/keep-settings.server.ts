import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { SWITCHES } from '../notification.ts'
import { nextDigest } from './quiet-hours.ts'
import { minutesOfTime, SETTINGS_ON, timeOfMinutes } from './settings-form.ts'
import type { KeepSettings } from './settings.schema.ts'
import { DEFAULT_WISHES, MAIL_WISHES, mailWishesFor, type Wishes } from './wishes.ts'
import { findWishes, saveWishes } from './wishes.repository.server.ts'

/** Proposed to whoever switches quiet hours on. */
const NIGHT = { from: 22 * 60, until: 7 * 60 }

/** What the form of the settings begins with. */
export async function readSettings(app: Pick<App, 'db'>, actor: SignedInActor) {
  const wishes = await wishesOf(app, actor.personId)
  const { from, until } = wishes.quiet ?? NIGHT
  return {
    switches: SWITCHES.map((about) => ({ about, ...wishes.choices[about], mails: mailWishesFor(about) })),
    digestHour: wishes.digestHour,
    on: SETTINGS_ON.filter((one) => (one === 'quiet' ? wishes.quiet !== null : wishes[one])),
    quietFrom: timeOfMinutes(from),
    quietUntil: timeOfMinutes(until),
    timeZone: actor.timeZone,
  }
}
export type NotificationSettings = Awaited<ReturnType<typeof readSettings>>

/** Keeps how the actor wishes to be told. What waits for a digest comes at its new hour. */
export async function keepSettings(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  input: KeepSettings,
): Promise<void> {
  const mailOf = new Map(input.mail.map((choice) => choice.split('.') as [string, string]))
  const wishes: Wishes = {
    choices: Object.fromEntries(
      SWITCHES.map((about) => [
        about,
        {
          inApp: input.shown.includes(about),
          mail: MAIL_WISHES.find((wish) => wish === mailOf.get(about)) ?? DEFAULT_WISHES.choices[about].mail,
        },
      ]),
    ) as Wishes['choices'],
    digestHour: input.digestHour,
    quiet: input.on.includes('quiet')
      ? { from: minutesOfTime(input.quietFrom), until: minutesOfTime(input.quietUntil) }
      : null,
    remindInQuiet: input.on.includes('remindInQuiet'),
    ringSound: input.on.includes('ringSound'),
    browser: input.on.includes('browser'),
  }
  const digestAt = nextDigest(input.digestHour, actor.timeZone, app.clock.now())
  await saveWishes(app.db, actor.personId, wishes, digestAt)
}

/** What one person wishes. */
export async function wishesOf(app: Pick<App, 'db'>, personId: string): Promise<Wishes> {
  return (await findWishes(app.db, [personId])).get(personId) ?? DEFAULT_WISHES
}
