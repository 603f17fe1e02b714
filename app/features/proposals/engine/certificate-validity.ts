import type { HeldCertificate, IsoDate } from './proposal.ts'

/** A certificate counts from the day of issue to the last day printed on it, both included. */
export function isValidOn(certificate: HeldCertificate, day: IsoDate): boolean {
  return certificate.issuedOn <= day && (certificate.expiresOn === null || certificate.expiresOn >= day)
}

/** Valid certificates, one per standard: the one that lasts longest. Sorted by standard. */
export function validByStandard(certificates: readonly HeldCertificate[], day: IsoDate): HeldCertificate[] {
  const best = new Map<string, HeldCertificate>()
  for (const certificate of certificates) {
    if (!isValidOn(certificate, day)) continue
    const known = best.get(certificate.standard)
    if (!known || lastsLonger(certificate, known)) best.set(certificate.standard, certificate)
  }
  return [...best.values()].sort((a, b) => (a.standard < b.standard ? -1 : 1))
}

function lastsLonger(a: HeldCertificate, b: HeldCertificate): boolean {
  const [endA, endB] = [a.expiresOn ?? '9999-12-31', b.expiresOn ?? '9999-12-31']
  return endA === endB ? a.id < b.id : endA > endB
}
