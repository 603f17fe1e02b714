import type { Actor } from '#app/platform/actor.ts'

import type { StoredCertificate, StoredFact } from './directory.repository.server.ts'
import type { NamedCode } from '../enterprise/enterprise-page.ts'
import { type CertificateRecord, certificateState, type FactRecord } from './fact-record.ts'
import { localText } from './local-text.ts'
import type { Names } from './names.server.ts'
import { paperOf } from './paper.ts'
import { sourceOf } from './recognition-record.ts'
import { isoDay } from './today.ts'

/** A stored fact in the reader's language. */
export function factRecord(names: Names, fact: StoredFact): FactRecord {
  const value = fact.value.toNumber()
  return {
    id: fact.id,
    kind: fact.kind,
    value,
    unit: names.unit(fact.unit, value),
    period: fact.period && names.unit(fact.period, 1),
    asOf: isoDay(fact.asOf),
    source: fact.source,
    link: sourceOf(fact.sourceUrl),
    verifiedOn: fact.verifiedAt && isoDay(fact.verifiedAt),
  }
}

/** A stored certificate in the reader's language, judged on a day; its paper only where this reader may see it. */
export function certificateRecord(
  names: Names,
  certificate: StoredCertificate,
  today: Date,
  actor: Actor,
): CertificateRecord {
  const { label, name } = names.certificate(certificate.standard)
  return {
    id: certificate.id,
    standard: label,
    about: name,
    number: certificate.number,
    issuer: certificate.issuer,
    scope: localText(names.language, certificate.scopeVi, certificate.scopeEn),
    issuedOn: isoDay(certificate.issuedOn),
    expiresOn: certificate.expiresOn && isoDay(certificate.expiresOn),
    state: certificateState(certificate.expiresOn, today),
    origin: certificate.origin,
    verifiedOn: certificate.verifiedAt && isoDay(certificate.verifiedAt),
    paper: paperOf(actor, certificate.file),
  }
}

/** HS codes with their names. */
export function hsCodes(names: Names, codes: readonly string[]): NamedCode[] {
  return codes.map((code) => ({ code, name: names.hs(code) }))
}
