/** One word for a place: the province in Vietnam, otherwise the country. */
export function placeName(
  { country, province }: { country: string; province: string | null },
  names: { countries: Record<string, string>; provinces: Record<string, string> },
): string {
  const named = province === null ? undefined : names.provinces[province]
  return named ?? names.countries[country] ?? country
}
