/** Present names of zones that some engines still list under the old one (IANA, file “backward”). */
const RENAMED: Record<string, string> = {
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
}

/** The present name of a zone. */
export function presentZone(zone: string): string {
  return RENAMED[zone] ?? zone
}

let zones: { value: string; label: string; group: string }[] | undefined

/** All zones that a person can choose, by continent; about 420. */
export function timeZones(): { value: string; label: string; group: string }[] {
  zones ??= Intl.supportedValuesOf('timeZone')
    .filter((zone) => zone.includes('/') && !zone.startsWith('Etc/'))
    .map((listed) => {
      const value = presentZone(listed)
      const [group = '', ...place] = value.replaceAll('_', ' ').split('/')
      return { value, label: place.join(', '), group }
    })
    .toSorted((one, other) => one.group.localeCompare(other.group) || one.label.localeCompare(other.label))
  return zones
}
