import type { Words } from '../vi.ts'

export const presence: Words['presence'] = {
  legend: 'How others see me',
  state: { available: 'Available', away: 'Away', hidden: 'Hidden' },
  now: {
    available: 'Available: partners can ask to meet now',
    away: 'Away: partners send an ordinary request',
    hidden: 'Nobody sees that somebody is here',
  },
  shown: 'Let other enterprises see it',
  yes: 'yes',
  no: 'no',
  failed: 'The state was not changed',
  askNow: 'Ask to meet now',
  of: {
    available: 'Somebody is there now',
    inMeeting: 'In a meeting',
    away: 'Away',
    offline: 'Not online',
  },
}
