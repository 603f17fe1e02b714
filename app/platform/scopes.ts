/** What a personal token may be used for. A token never lets further than its person may go. */
export const SCOPES = ['profile:read', 'profile:write', 'products:write'] as const
export type Scope = (typeof SCOPES)[number]

export function isScope(text: string): text is Scope {
  return (SCOPES as readonly string[]).includes(text)
}
