import { viOfEverybody } from './vi.everybody.ts'
import { viOfMembers } from './vi.members.ts'
import { viOfStaff } from './vi.staff.ts'

/** Every word on screen, in Vietnamese. Its shape is the shape of all languages. The browser loads it by areas (areas.ts). */
export const vi = { ...viOfEverybody, ...viOfMembers, ...viOfStaff }

export type Words = typeof vi
