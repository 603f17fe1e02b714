import type { CertificateEvidence, Evidence, Gap, GapEvidence, HowToClose, Reason } from '../engine/reason.ts'
import { printedCode, type Wording } from './wording.view.tsx'

type EvidenceOf<R extends Evidence['rule']> = Extract<Evidence, { rule: R }>
type GapOf<H extends HowToClose> = Extract<GapEvidence, { howToClose: H }>

const CODE_DIGITS = { subheading: 6, heading: 4, chapter: 2 } as const
const ACTIVITY_DIGITS = { class: 4, group: 3, division: 2 } as const

/** A reason as one sentence in the reader's language, built from its evidence alone. */
export function reasonSentence({ evidence }: Reason, wording: Wording): string {
  const say = SENTENCES[evidence.rule] as (evidence: Evidence, wording: Wording) => string
  return say(evidence, wording)
}

const SENTENCES: { [R in Evidence['rule']]: (evidence: EvidenceOf<R>, wording: Wording) => string } = {
  codeCloseness: ({ level, offered, offer, wish, wishKind, supplier }, { t, name, labels, whose }) => {
    const code = offered.slice(0, CODE_DIGITS[level])
    const facts = {
      level,
      code: printedCode(code),
      name: labels.headings[code] ?? code,
      offer: name(offer),
      wish: name(wish),
    }
    return supplier === 'partner'
      ? t('reasons.codeCloseness.partner', facts)
      : t('reasons.codeCloseness.asker', { ...facts, ...whose(supplier), kind: wishKind })
  },
  activityCloseness: ({ level, offered }, { t, labels }) => {
    const digits = ACTIVITY_DIGITS[level]
    return t('reasons.activityCloseness', {
      digits,
      code: offered.slice(0, digits),
      name: labels.activities[offered] ?? offered,
    })
  },
  textSimilarity: ({ words }, { t, list, language }) => {
    const own = words[language].length > 0 ? words[language] : words[language === 'vi' ? 'en' : 'vi']
    return t('reasons.textSimilarity', { words: list(own.map((each) => `“${each}”`)) })
  },
  processMatch: ({ processes, supplier }, { t, list, labels, whose }) =>
    t('reasons.processMatch', {
      ...whose(supplier),
      list: list(processes.map((code) => labels.processes[code] ?? code)),
    }),
  certificateCoverage: ({ asked, held, supplier }, wording) => {
    const facts = {
      ...wording.whose(supplier),
      list: wording.list(held.map((each) => certificateWords(each, wording))),
    }
    if (asked.length === 0) return wording.t('reasons.certificateCoverage.unasked', facts)
    if (held.length === asked.length) return wording.t('reasons.certificateCoverage.all', facts)
    return wording.t('reasons.certificateCoverage.some', { ...facts, held: held.length, asked: asked.length })
  },
  capacityFit: ({ capacity, needed, times, supplier }, { t, amount, number, whose }) => {
    const facts = { ...whose(supplier), capacity: amount(capacity) }
    return needed === null || times === null
      ? t('reasons.capacityFit.declared', facts)
      : t('reasons.capacityFit.needed', { ...facts, needed: amount(needed), times: number(times) })
  },
  orderWorthwhile: ({ share, supplier }, { t, percent, whose }) =>
    t('reasons.orderWorthwhile', { ...whose(supplier), share: percent(share) }),
  leadTime: ({ days, deadline, daysLeft, supplier }, { t, day, whose }) =>
    deadline === null || daysLeft === null
      ? t('reasons.leadTime.plain', { ...whose(supplier), days })
      : t('reasons.leadTime.deadline', { ...whose(supplier), days, date: day(deadline), left: daysLeft }),
  place: ({ relation, partner, asker }, { t, place }) =>
    t(`reasons.place.${relation}`, { partner: place(partner), asker: place(asker) }),
  preferredRegion: ({ place: where, supplier }, { t, place, whose }) =>
    t('reasons.preferredRegion', { ...whose(supplier), place: place(where) }),
  sharedLanguage: ({ languages }, { t, list, labels }) =>
    t('reasons.sharedLanguage', { languages: list(languages.map((code) => labels.languages[code] ?? code)) }),
  exportExperience: ({ exporter, country }, { t, labels, whose }) =>
    t('reasons.exportExperience', { ...whose(exporter), country: labels.countries[country] ?? country }),
  tradeAgreement: ({ agreements, partner, asker }, { t, list, labels }) =>
    t('reasons.tradeAgreement', {
      partner: labels.countries[partner] ?? partner,
      asker: labels.countries[asker] ?? asker,
      agreements: list(agreements),
    }),
  freshness: ({ days }, { t }) => t('reasons.freshness', { days }),
  verification: ({ certificates, facts }, { t, list, labels }) =>
    t('reasons.verification.sentence', {
      items: list([
        ...certificates.map((code) =>
          t('reasons.verification.certificate', { standard: labels.certificates[code] ?? code }),
        ),
        ...facts.map((kind) => t(`reasons.verification.${kind}`)),
      ]),
    }),
  recognition: ({ years, topTen, inForce }, { t, list }) => {
    const facts = { years: list(years.map(String)) }
    return inForce
      ? t('reasons.recognition.inForce', { ...facts, topTen: topTen ? 'yes' : 'no' })
      : t('reasons.recognition.past', facts)
  },
  ownStanding: ({ year, certificates }, { t, list, labels, whose }) =>
    t('reasons.ownStanding.sentence', {
      ...whose('asker'),
      items: list([
        ...(year === null ? [] : [t('reasons.ownStanding.recognised', { year: String(year) })]),
        ...certificates.map((code) => labels.certificates[code] ?? code),
      ]),
    }),
  ownChoice: ({ choice, on }, { t, day, whose }) =>
    t('reasons.ownChoice', { ...whose('asker'), choice, date: day(on) }),
  partnerInterest: ({ choice, on }, { t, day, whose }) =>
    t('reasons.partnerInterest', { ...whose('asker'), choice, date: day(on) }),
  responsiveness: ({ asked, answered }, { t }) => t('reasons.responsiveness', { asked, answered }),
}

function certificateWords({ standard, expiresOn }: CertificateEvidence, { t, day, labels }: Wording): string {
  const named = labels.certificates[standard] ?? standard
  return expiresOn === null
    ? t('reasons.certificateCoverage.unlimited', { standard: named })
    : t('reasons.certificateCoverage.until', { standard: named, date: day(expiresOn) })
}

/** Where the fact comes from and when it was last known true: "Checked by an officer · as of 2 Sep 2026". */
export function sourceWords(reason: Reason, { t, day }: Wording): string {
  const { evidence, source, asOf } = reason
  const parts =
    source.kind !== 'reference'
      ? [t(`source.${source.kind}`)]
      : evidence.rule === 'codeCloseness'
        ? [t('source.codeTable'), ...(evidence.codesAssigned ? [t('source.codesAssigned')] : [])]
        : [t(evidence.rule === 'activityCloseness' ? 'source.activityTable' : 'source.agreementTable')]
  if (asOf !== null) parts.push(t('source.asOf', { date: day(asOf) }))
  return parts.join(' · ')
}

/** What is missing, and what would close it. */
export function gapWords({ evidence }: Gap, wording: Wording): { fact: string; remedy: string } {
  const fact = GAP_FACTS[evidence.howToClose] as (evidence: GapEvidence, wording: Wording) => string
  const side = 'side' in evidence ? evidence.side : 'partner'
  return {
    fact: fact(evidence, wording),
    remedy: wording.t(`gaps.${evidence.howToClose}.remedy`, wording.whose(side)),
  }
}

const GAP_FACTS: { [H in HowToClose]: (evidence: GapOf<H>, wording: Wording) => string } = {
  addCodes: ({ offer }, { t, name }) => t('gaps.addCodes.fact', { offer: name(offer) }),
  addCertificate: ({ standards }, { t, list, labels }) =>
    t('gaps.addCertificate.fact', { list: list(standards.map((code) => labels.certificates[code] ?? code)) }),
  renewCertificate: ({ standard, expiresOn, deadline }, { t, day, labels }) => {
    const facts = { standard: labels.certificates[standard] ?? standard, date: day(expiresOn) }
    return deadline === null
      ? t('gaps.renewCertificate.fact', facts)
      : t('gaps.renewCertificate.factDeadline', { ...facts, deadline: day(deadline) })
  },
  declareCapacity: ({ offer }, { t, name }) => t('gaps.declareCapacity.fact', { offer: name(offer) }),
  stateComparableUnit: ({ capacity, needed }, { t, amount }) =>
    t('gaps.stateComparableUnit.fact', { capacity: amount(capacity), needed: amount(needed) }),
  lowerMinimumOrder: ({ minimum, needed }, { t, amount }) =>
    t('gaps.lowerMinimumOrder.fact', { minimum: amount(minimum), needed: amount(needed) }),
  declareLeadTime: ({ offer }, { t, name }) => t('gaps.declareLeadTime.fact', { offer: name(offer) }),
  shortenLeadTime: ({ days, daysLeft, deadline }, { t, day }) =>
    t('gaps.shortenLeadTime.fact', { days, left: daysLeft, date: day(deadline) }),
  stateLanguages: (_evidence, { t }) => t('gaps.stateLanguages.fact'),
  arrangeInterpreter: ({ partner }, { t, list, labels }) =>
    t('gaps.arrangeInterpreter.fact', {
      partner: list(partner.map((code) => labels.languages[code] ?? code)),
    }),
  confirmFacts: ({ newest }, { t, day }) => t('gaps.confirmFacts.fact', { date: day(newest) }),
  getVerified: (_evidence, { t }) => t('gaps.getVerified.fact'),
  stateProcesses: ({ processes }, { t, list, labels }) =>
    t('gaps.stateProcesses.fact', { list: list(processes.map((code) => labels.processes[code] ?? code)) }),
  raiseOwnStanding: (_evidence, { t, whose }) => t('gaps.raiseOwnStanding.fact', whose('asker')),
  reconsiderDeclined: ({ heading, declined }, { t, labels, whose }) =>
    t('gaps.reconsiderDeclined.fact', {
      ...whose('asker'),
      code: printedCode(heading),
      name: labels.headings[heading] ?? heading,
      count: declined,
    }),
}
