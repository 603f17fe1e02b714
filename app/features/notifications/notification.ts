/** What a person can switch on and off, each by itself. */
export const SWITCHES = [
  'requests',
  'messages',
  'outcome',
  'reminderDay',
  'reminderHour',
  'reminderMinutes',
] as const
export type Switch = (typeof SWITCHES)[number]

/** Everything that people are told, and the switch that it stands under. */
export const NOTIFICATIONS = {
  requested: 'requests',
  ringMissed: 'requests',
  countered: 'requests',
  waiting: 'requests',
  offered: 'requests',
  offerLapsed: 'requests',
  accepted: 'requests',
  rescheduling: 'requests',
  rescheduled: 'requests',
  timeKept: 'requests',
  arranged: 'requests',
  assigned: 'requests',
  joined: 'requests',
  left: 'requests',
  declined: 'requests',
  cancelled: 'requests',
  expired: 'requests',
  message: 'messages',
  file: 'messages',
  held: 'outcome',
  kept: 'outcome',
  missed: 'outcome',
  followUp: 'outcome',
  reminderDay: 'reminderDay',
  reminderHour: 'reminderHour',
  reminderMinutes: 'reminderMinutes',
} as const satisfies Record<string, Switch>

/** What a notification tells. Its words stand in `notifications.told` of app/locales. */
export type NotificationKind = keyof typeof NOTIFICATIONS

/** Whether a word of the database or of an address is a kind that this version knows. */
export function isNotificationKind(kind: string): kind is NotificationKind {
  return Object.hasOwn(NOTIFICATIONS, kind)
}

/** Parts that the list can be narrowed to. */
export const SUBJECTS = {
  requests: ['requests'],
  messages: ['messages'],
  outcome: ['outcome'],
  reminders: ['reminderDay', 'reminderHour', 'reminderMinutes'],
} as const satisfies Record<string, readonly Switch[]>
export type Subject = keyof typeof SUBJECTS

/** The kinds of notifications under a part of the list. */
export function kindsOf(subject: Subject): NotificationKind[] {
  const switches: readonly Switch[] = SUBJECTS[subject]
  return (Object.keys(NOTIFICATIONS) as NotificationKind[]).filter((kind) =>
    switches.includes(NOTIFICATIONS[kind]),
  )
}
