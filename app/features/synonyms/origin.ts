/** Where a group comes from, and what became of it. */
export const ORIGINS = ['stock', 'changed', 'added', 'removed'] as const
export type Origin = (typeof ORIGINS)[number]
