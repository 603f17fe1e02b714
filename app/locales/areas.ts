/**
 * Parts of the site with words of their own, so that the browser loads those of the pages it shows. `vi.<area>.ts` says which
 * words an area has; `app/routes.ts` says which pages stand in it.
 */
export const AREAS = ['everybody', 'members', 'staff'] as const
export type Area = (typeof AREAS)[number]

/** For each route around the pages of an area: the areas whose words it brings. Officers also see what members write. */
const BROUGHT_BY: Readonly<Record<string, readonly Area[]>> = {
  root: ['everybody'],
  'routes/members': ['members'],
  'routes/staff': ['members', 'staff'],
}

/** The areas whose words a page has: those brought by the routes around it. */
export function areasOf(routeIds: readonly string[]): readonly Area[] {
  const brought = new Set(routeIds.flatMap((id) => BROUGHT_BY[id] ?? []))
  return AREAS.filter((area) => brought.has(area))
}
