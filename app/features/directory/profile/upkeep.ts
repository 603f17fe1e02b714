import { ageOf } from '../records/age.ts'
import type { StoredEnterprise } from '../records/directory.repository.server.ts'
import { certificateState } from '../records/fact-record.ts'
import { isoDay } from '../records/today.ts'
import { completenessOf } from './completeness.ts'
import type { Upkeep } from './profile.ts'

type Stated = Pick<StoredEnterprise['facts'][number], 'asOf' | 'source'>

/** Whether a fact is the enterprise's own word, which it can confirm: not an officer's, not a public source's. */
export function isOwnWord({ source }: Pick<Stated, 'source'>): boolean {
  return source === 'self_declared' || source === 'demonstration'
}

/** What is missing in a profile, and what of it should be confirmed again, on a day. */
export function upkeepOf(stored: StoredEnterprise, today: Date): Upkeep {
  const day = isoDay(today)
  const facts = [...stored.facts, ...stored.products.flatMap((product) => product.facts)]
  const expired = stored.certificates.filter(
    ({ expiresOn }) => certificateState(expiresOn, today) === 'expired',
  )
  return {
    completeness: completenessOf({
      ...stored,
      street: stored.sites[0]?.address ?? null,
      abilities: facts.filter(({ kind }) => kind !== 'tolerance').length,
      certificates: stored.certificates.length - expired.length,
    }),
    old: ageOf(isoDay(stored.asOf), day).old,
    oldFacts: facts.filter((fact) => isOwnWord(fact) && ageOf(isoDay(fact.asOf), day).old).length,
    expiredCertificates: expired.length,
    endingCertificates: stored.certificates.filter(
      ({ expiresOn }) => certificateState(expiresOn, today) === 'ending',
    ).length,
  }
}
