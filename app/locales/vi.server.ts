import { developers } from './vi/developers.ts'
import { refusals } from './vi/errors.ts'
import { sharing } from './vi/sharing.ts'

/** Words, in Vietnamese, that the server says ready-made: no page needs them, so the browser does not load them. */
export const viOfServer = { refusals, sharing, developers }

export type ServerWords = typeof viOfServer
