import type { Place } from './proposal.ts'

export type PlaceRelation = 'abroad' | 'otherProvince' | 'sameProvince'

/** How a partner's place lies to the asker's. Inside one foreign country there are no provinces to tell apart. */
export function relationOfPlaces(asker: Place, partner: Place): PlaceRelation {
  if (asker.country !== partner.country) return 'abroad'
  return asker.province === partner.province ? 'sameProvince' : 'otherProvince'
}

/** One word for a place: the province in Vietnam, otherwise the country. */
export function placeKey(place: Place | undefined): string {
  if (!place) return 'unknown'
  return place.province ? `${place.country}-${place.province}` : place.country
}

/** A place as needs name regions: its country, and its province where it has one ("VN", "VN-79"). */
export function regionsOf(place: Place): string[] {
  return place.province ? [place.country, `${place.country}-${place.province}`] : [place.country]
}
