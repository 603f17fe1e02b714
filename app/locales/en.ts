import { enOfEverybody } from './en.everybody.ts'
import { enOfMembers } from './en.members.ts'
import { enOfStaff } from './en.staff.ts'
import type { Words } from './vi.ts'

/** Every word on screen, in English. A word that Vietnamese has and English lacks is a type error. */
export const en: Words = { ...enOfEverybody, ...enOfMembers, ...enOfStaff }
