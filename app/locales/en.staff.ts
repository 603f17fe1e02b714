import { administration } from './en/administration.ts'
import { broker } from './en/broker.ts'
import { composition } from './en/composition.ts'
import { demand } from './en/demand.ts'
import { duplicates } from './en/duplicates.ts'
import { gaps } from './en/gaps.ts'
import { imports } from './en/imports.ts'
import { synonyms } from './en/synonyms.ts'
import { traffic } from './en/traffic.ts'
import type { viOfStaff } from './vi.staff.ts'

/** The English of `vi.staff.ts`. */
export const enOfStaff: typeof viOfStaff = {
  administration,
  broker,
  composition,
  demand,
  duplicates,
  gaps,
  imports,
  synonyms,
  traffic,
}
