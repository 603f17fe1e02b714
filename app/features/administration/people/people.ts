import type { StaffRole } from '#app/platform/actor.ts'

export const STAFF_ROLES = [
  'administrator',
  'department_officer',
  'council_member',
  'local_officer',
  'organiser',
] as const satisfies readonly StaffRole[]

export const PEOPLE_PAGE = 25

/** Which accounts the list shows: one role, any staff, or those who act for an enterprise. */
export const PEOPLE_ROLES = [...STAFF_ROLES, 'any_staff', 'member'] as const
export const PEOPLE_STATES = ['blocked', 'erased'] as const

export interface PeopleFilter {
  q: string
  role: (typeof PEOPLE_ROLES)[number] | ''
  state: (typeof PEOPLE_STATES)[number] | ''
  page: number
}

/** Reads the filter from an address; what makes no sense counts as not given. */
export function readPeopleFilter(parameters: URLSearchParams): PeopleFilter {
  const page = Number(parameters.get('page') ?? 1)
  return {
    q: (parameters.get('q') ?? '').toWellFormed().replaceAll('\u0000', '').trim().slice(0, 200),
    role: PEOPLE_ROLES.find((role) => role === parameters.get('role')) ?? '',
    state: PEOPLE_STATES.find((state) => state === parameters.get('state')) ?? '',
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  }
}

/** The address of the list under a filter. */
export function peoplePath({ q, role, state, page }: PeopleFilter): string {
  const parameters = new URLSearchParams()
  if (q) parameters.set('q', q)
  if (role) parameters.set('role', role)
  if (state) parameters.set('state', state)
  if (page > 1) parameters.set('page', String(page))
  const search = parameters.toString()
  return search ? `/admin/people?${search}` : '/admin/people'
}

export type RightsRefusal = 'ownAdministratorRole' | 'lastAdministrator' | 'blockOneself' | 'personErased'

interface Subject {
  id: string
  staffRoles: readonly StaffRole[]
  erasedAt: Date | null
}

/** Why an administrator may not take this role from this person; null when they may. */
export function refusalToRevoke(
  actorId: string,
  person: Subject,
  role: StaffRole,
  otherAdministrators: number,
): RightsRefusal | null {
  if (person.erasedAt) return 'personErased'
  if (role !== 'administrator' || !person.staffRoles.includes('administrator')) return null
  if (person.id === actorId) return 'ownAdministratorRole'
  return otherAdministrators === 0 ? 'lastAdministrator' : null
}

/** Why an administrator may not block this person; null when they may. */
export function refusalToBlock(
  actorId: string,
  person: Subject,
  otherAdministrators: number,
): RightsRefusal | null {
  if (person.id === actorId) return 'blockOneself'
  if (person.erasedAt) return 'personErased'
  return person.staffRoles.includes('administrator') && otherAdministrators === 0 ? 'lastAdministrator' : null
}
