import { developers } from './en/developers.ts'
import { refusals } from './en/errors.ts'
import { sharing } from './en/sharing.ts'
import type { ServerWords } from './vi.server.ts'

/** The English of `vi.server.ts`. */
export const enOfServer: ServerWords = { refusals, sharing, developers }
