/**
 * Words as they stand in addresses: "co khi & duc" is "co-khi-duc".
 * @param folded lower case and without marks; how letters lose theirs is for the caller to say
 * @param most so many letters at the most
 * @returns nothing where there is no Latin letter and no digit
 */
export function slugText(folded: string, most: number): string {
  return folded
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, most)
    .replace(/-$/, '')
}
