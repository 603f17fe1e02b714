/** Where a group is edited. */
export function groupPath(key: string): string {
  return `/synonyms/${encodeURIComponent(key)}`
}
