import {
  bothNames,
  certificateState,
  foremost,
  isoDay,
  recognitionRecord,
  type RecognitionRecord,
} from '#app/features/directory/index.ts'

import type { Entry, Group } from './comparison.ts'
import type {
  ComparedCertificate,
  ComparedFact,
  ComparedProduct,
  ComparedProfile,
} from './comparisons.repository.server.ts'
import { listEntry, plainEntry, type Say } from './say.server.ts'

const BETTER = { capacity: 'more', minimum_order: 'less', lead_time: 'less', tolerance: 'less' } as const
const KINDS = ['capacity', 'minimum_order', 'lead_time', 'tolerance'] as const

/**
 * What can be supplied, one row for each kind of fact. Only the newest statement of a kind counts; where different things are
 * stated, such as capacities of several products, each is named and none is better.
 */
export function supplyEntries(say: Say, facts: readonly ComparedFact[]): Entry[] {
  return KINDS.flatMap((kind) => {
    const [fact] = facts.filter((candidate) => candidate.kind === kind)
    if (!fact) return []
    const quantity = { value: fact.value.toNumber(), unit: fact.unit, period: fact.period }
    const day = say.day(isoDay(fact.asOf))
    const note = fact.verifiedAt ? say.t('checkedAsOf', { day }) : say.t('asOf', { day })
    return {
      group: 'supply',
      row: kind,
      label: say.directory(`facts.${kind}`),
      statements: [{ text: say.quantity(quantity, kind), note }],
      key: `${quantity.value} ${quantity.unit} ${quantity.period ?? ''}`,
      quantity,
      better: BETTER[kind],
    }
  })
}

/** One row for each standard: what is valid, until when, and what has ended. */
export function certificateEntries(say: Say, certificates: readonly ComparedCertificate[]): Entry[] {
  const standards = [...new Set(certificates.map(({ standard }) => standard))]
  return standards.map((standard) => {
    const held = certificates
      .filter((certificate) => certificate.standard === standard)
      .toSorted((a, b) => endOf(b) - endOf(a))
    const [best] = held
    const end = best?.expiresOn ?? null
    const state = certificateState(end, say.day0)
    const day = end && say.day(isoDay(end))
    const text =
      day === null
        ? say.t('certificate.noEnd')
        : state === 'expired'
          ? say.t('certificate.expired', { day })
          : state === 'ending'
            ? say.t('certificate.ending', { day })
            : say.t('certificate.valid', { day })
    const tone = state === 'valid' ? 'good' : state === 'ending' ? 'warning' : 'ended'
    const note = best?.verifiedAt ? say.t('certificate.checked') : (best?.issuer ?? '')
    return {
      group: 'certificates',
      row: standard,
      label: say.names.certificate(standard).label,
      statements: [{ text, tone, ...(note === '' ? {} : { note }) }],
      key: `${state} ${end ? isoDay(end) : ''}`,
    }
  })
}

function endOf({ expiresOn }: ComparedCertificate): number {
  return expiresOn?.getTime() ?? Infinity
}

type StoredRecognition = ComparedProduct['recognitions'][number]

/** Recognitions without those taken back, newest first, each once. */
export function recognitionsOf(say: Say, stored: readonly StoredRecognition[]): RecognitionRecord[] {
  const once = new Map(stored.map((recognition) => [recognition.id, recognition]))
  return [...once.values()]
    .map((recognition) => recognitionRecord(recognition, say.language, say.day0))
    .filter(({ standing }) => standing !== 'revoked')
    .toSorted((a, b) => b.yearTo - a.yearTo)
}

/** Years, standing and decision of what was recognised. */
export function recognitionEntries(say: Say, records: readonly RecognitionRecord[]): Entry[] {
  const group = 'recognition'
  const seal = foremost(records)
  if (!seal) return []
  const years = [
    ...new Set(
      records.map(({ yearFrom, yearTo }) =>
        yearFrom !== null && yearFrom !== yearTo
          ? say.directory('seal.yearSpan', { from: String(yearFrom), to: String(yearTo) })
          : String(yearTo),
      ),
    ),
  ]
  const { decision, validTo, standing, topTen } = seal
  const day = validTo && say.day(validTo)
  return [
    listEntry(
      group,
      'years',
      say.t('row.years'),
      years.map((text) => ({ text })),
    ),
    {
      ...plainEntry(
        group,
        'standing',
        say.t('row.standing'),
        say.directory(`recognition.status.${standing}`),
        standing,
      ),
      statements: [
        {
          text: say.directory(`recognition.status.${standing}`),
          tone: standing === 'inForce' ? 'good' : 'ended',
          ...(day ? { note: say.directory('seal.until', { day }) } : {}),
        },
      ],
    },
    plainEntry(group, 'topTen', say.t('row.topTen'), topTen ? say.t('yes') : null),
    {
      ...plainEntry(group, 'decision', say.t('row.decision'), decision?.number),
      statements: decision
        ? [
            {
              text: decision.number,
              ...(decision.date ? { note: say.day(decision.date) } : {}),
              ...(seal.source ? { href: seal.source.url } : {}),
            },
          ]
        : [],
    },
  ]
}

/** What holds of the enterprise itself, in whatever group the comparison puts it. */
export function profileEntries(say: Say, profile: ComparedProfile): Entry[] {
  const { names, directory, t } = say
  const main = profile.sites[0]
  const places = profile.sites.map((site) => names.place(site))
  const identity = (row: Parameters<typeof rowLabel>[1], said: string | null, key: string | null = said) =>
    plainEntry('identity', row, rowLabel(say, row), said, key)
  return [
    identity(
      'roles',
      profile.roles.length > 0 ? say.list(profile.roles.map((role) => directory(`roles.${role}`))) : null,
    ),
    identity('founded', profile.yearFounded === null ? null : String(profile.yearFounded)),
    identity('employees', profile.sizeBand && directory(`sizes.${profile.sizeBand}`)),
    identity('turnover', profile.turnoverBand && directory(`turnovers.${profile.turnoverBand}`)),
    identity('legalForm', profile.legalForm && names.legalForm(profile.legalForm)),
    identity('taxCode', profile.taxCode),
    plainEntry('place', 'place', t('row.place'), main ? names.place(main) : null),
    {
      ...listEntry('place', 'sites', t('row.sites'), []),
      statements: profile.sites.slice(1).map((site, index) => ({
        text: places[index + 1] ?? '',
        note: directory(`siteKinds.${site.kind}`),
      })),
      key: places.slice(1).toSorted().join('\n'),
    },
    ...codesEntries(say, 'markets', 'markets', profile.exportMarkets, names.country),
    ...codesEntries(say, 'markets', 'languages', profile.languages, names.spokenLanguage),
  ]
}

function codesEntries(
  say: Say,
  group: Group,
  row: 'markets' | 'languages',
  codes: readonly string[],
  name: (code: string) => string,
): Entry[] {
  const said = codes.length > 0 ? say.list(codes.map((code) => name(code))) : null
  return [plainEntry(group, row, say.t(`row.${row}`), said, codes.toSorted().join(' '))]
}

type ProfileRow = 'roles' | 'founded' | 'employees' | 'turnover' | 'legalForm' | 'taxCode'

function rowLabel(say: Say, row: ProfileRow): string {
  return say.t(`row.${row}`)
}

/** Where a record comes from and how old it is. */
export function informationEntries(
  say: Say,
  record: { origin: ComparedProfile['origin']; asOf: Date },
): Entry[] {
  const day = isoDay(record.asOf)
  return [
    plainEntry('information', 'origin', say.t('row.origin'), say.directory(`origin.${record.origin}`)),
    plainEntry('information', 'asOf', say.t('row.asOf'), say.day(day), day),
  ]
}

/** The name to show first, and the other one as an entry. */
export function nameEntry(say: Say, record: { nameVi: string; nameEn: string | null }): Entry {
  const { otherName } = bothNames(say.language, record.nameVi, record.nameEn)
  return {
    ...plainEntry('identity', 'otherName', say.t('row.otherName'), null),
    statements: otherName ? [otherName] : [],
    key: otherName?.text ?? '',
  }
}
