import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'

import { SWITCHES, type Switch } from '../notification.ts'
import { DEFAULT_WISHES, type Choice, type Wishes } from './wishes.ts'

/** What each of these people wishes; what somebody has not said is as for everybody. */
export async function findWishes(
  db: App['db'] | Transaction,
  personIds: readonly string[],
): Promise<Map<string, Wishes>> {
  const where = { personId: { in: [...personIds] } }
  const [settings, choices] = await Promise.all([
    db.notificationSettings.findMany({ where }),
    db.notificationChoice.findMany({ where }),
  ])
  const settingsOf = new Map(settings.map((one) => [one.personId, one]))
  const chosen = new Map(choices.map((one) => [`${one.personId} ${one.about}`, one]))
  const choiceOf = (personId: string, about: Switch): Choice => {
    const own = chosen.get(`${personId} ${about}`)
    return own ? { inApp: own.inApp, mail: own.mail } : DEFAULT_WISHES.choices[about]
  }
  return new Map(
    personIds.map((personId) => {
      const all = Object.fromEntries(SWITCHES.map((about) => [about, choiceOf(personId, about)]))
      return [personId, { ...general(settingsOf.get(personId)), choices: all as Wishes['choices'] }]
    }),
  )
}

function general(
  row:
    | ({ quietFrom: number | null; quietUntil: number | null } & Pick<
        Wishes,
        'digestHour' | 'remindInQuiet' | 'ringSound' | 'browser'
      >)
    | undefined,
): Omit<Wishes, 'choices'> {
  if (!row) return DEFAULT_WISHES
  const { digestHour, remindInQuiet, ringSound, browser, quietFrom, quietUntil } = row
  const quiet = quietFrom === null || quietUntil === null ? null : { from: quietFrom, until: quietUntil }
  return { digestHour, remindInQuiet, ringSound, browser, quiet }
}

/** Keeps what a person wishes for one switch; nothing for somebody who is gone. */
export async function saveChoice(
  db: App['db'] | Transaction,
  personId: string,
  about: Switch,
  choice: Choice,
): Promise<void> {
  if ((await db.person.count({ where: { id: personId, erasedAt: null } })) === 0) return
  await db.notificationChoice.upsert({
    where: { personId_about: { personId, about } },
    create: { personId, about, ...choice },
    update: choice,
  })
}

/** Keeps all that a person wishes; what waits for a digest waits until then. */
export async function saveWishes(
  db: App['db'],
  personId: string,
  { choices, quiet, ...general }: Wishes,
  digestAt: Date,
): Promise<void> {
  const settings = { ...general, quietFrom: quiet?.from ?? null, quietUntil: quiet?.until ?? null }
  await db.$transaction(async (tx) => {
    await tx.notificationSettings.upsert({
      where: { personId },
      create: { personId, ...settings },
      update: settings,
    })
    for (const about of SWITCHES) await saveChoice(tx, personId, about, choices[about])
    await tx.notification.updateMany({
      where: { personId, digestAt: { not: null } },
      data: { digestAt },
    })
  })
}
