/** What is either on or off in the settings, besides the switches. */
export const SETTINGS_ON = ['quiet', 'remindInQuiet', 'ringSound', 'browser'] as const
export type SettingOn = (typeof SETTINGS_ON)[number]

/** Minutes after midnight as a field for times holds them: "07:30". */
export function timeOfMinutes(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** The other way round. */
export function minutesOfTime(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
