import { administration } from './vi/administration.ts'
import { broker } from './vi/broker.ts'
import { composition } from './vi/composition.ts'
import { demand } from './vi/demand.ts'
import { duplicates } from './vi/duplicates.ts'
import { gaps } from './vi/gaps.ts'
import { imports } from './vi/imports.ts'
import { synonyms } from './vi/synonyms.ts'
import { traffic } from './vi/traffic.ts'

/** Words that only pages for staff need, in Vietnamese. */
export const viOfStaff = {
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
