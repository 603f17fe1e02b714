import type { Wish } from './proposal.ts'

/** A wish of which nothing is known yet but what kind it is. */
export function bareWish(id: string, kind: Wish['kind']): Wish {
  return {
    id,
    kind,
    title: { vi: '', en: null },
    description: { vi: '', en: null },
    hsCodes: [],
    vsicCodes: [],
    processes: [],
    quantity: null,
    requiredCertificates: [],
    preferredCertificates: [],
    preferredRegions: [],
    excludedRegions: [],
    languages: [],
    invited: null,
    destination: null,
    deadline: null,
    open: true,
    expiresAt: null,
    because: [],
  }
}
