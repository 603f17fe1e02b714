/** Documents per row of a facet bitmap; also the width of the bit column. */
export const SEGMENT_BITS = 8192

/** Places in the index of the ones in a segment's bits, given as a string of zeros and ones. */
export function placesIn(segment: number, bits: string): number[] {
  const found: number[] = []
  for (let place = bits.indexOf('1'); place >= 0; place = bits.indexOf('1', place + 1))
    found.push(segment * SEGMENT_BITS + place)
  return found
}
