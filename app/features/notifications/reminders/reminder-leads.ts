/** How long before a meeting people are reminded, the shortest first. */
export const REMINDER_LEADS = [
  { kind: 'reminderMinutes', minutes: 10 },
  { kind: 'reminderHour', minutes: 60 },
  { kind: 'reminderDay', minutes: 24 * 60 },
] as const
export type ReminderKind = (typeof REMINDER_LEADS)[number]['kind']
