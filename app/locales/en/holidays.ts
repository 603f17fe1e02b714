import type { ServerWords } from '../vi.server.ts'

export const holidays: ServerWords['holidays'] = {
  occasions: {
    newYear: 'New Year’s Day',
    tet: 'Tết, the lunar New Year',
    hungKings: 'Hùng Kings’ Commemoration Day',
    reunification: 'Reunification Day',
    labour: 'International Labour Day',
    nationalDay: 'National Day of Vietnam',
  },
}
