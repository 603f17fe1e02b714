import type { Offer } from './proposal.ts'

/** An offer of which no more is known than what it is called and coded by. */
export function bareOffer(
  known: Pick<Offer, 'id' | 'slug' | 'name' | 'description' | 'hsCodes' | 'vsicCodes'>,
): Offer {
  return {
    ...known,
    processes: [],
    codesAssigned: false,
    origin: 'public_record',
    sourceUrl: null,
    asOf: '',
    facts: [],
  }
}
