/** Documents per row of a facet bitmap; also the width of the bit column. */
export const SEGMENT_BITS = 8192
