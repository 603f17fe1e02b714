import { useTranslations } from 'use-intl'

import { RecognisedSeal, type SealFact } from '#app/ui/recognised-seal.tsx'

import type { RecognitionRecord } from './recognition-record.ts'
import { useRecordWords } from './use-record-words.ts'

/** The seal of a recognition with its decision, date, validity and source. */
export function Seal({ record, size }: { record: RecognitionRecord; size?: 'small' | 'medium' | 'large' }) {
  const t = useTranslations('directory')
  return (
    <RecognisedSeal
      year={record.yearTo}
      size={size}
      label={t('seal.label', { year: String(record.yearTo) })}
      title={t('sealTitle')}
      facts={useSealFacts(record)}
      source={
        record.source
          ? { label: t('seal.source', { site: record.source.site }), href: record.source.url }
          : undefined
      }
      lapsed={record.standing !== 'inForce'}
    />
  )
}

/** What is known of a recognition, as pairs. What the source does not say is said to be so. */
export function useSealFacts(record: RecognitionRecord): SealFact[] {
  const t = useTranslations('directory')
  const { day } = useRecordWords()
  const { decision, validFrom, validTo, yearFrom, yearTo } = record
  const years =
    yearFrom !== null && yearFrom !== yearTo
      ? t('seal.yearSpan', { from: String(yearFrom), to: String(yearTo) })
      : String(yearTo)
  const number = decision?.issuer
    ? t('seal.decisionIssuer', { number: decision.number, issuer: decision.issuer })
    : decision?.number
  const validity =
    validTo === null
      ? t('seal.unknown')
      : validFrom === null
        ? t('seal.until', { day: day(validTo) })
        : t('seal.fromTo', { from: day(validFrom), to: day(validTo) })
  const ended = { inForce: null, ended: t('seal.ended'), revoked: t('seal.revoked') }[record.standing]
  return [
    { label: t('seal.years'), value: years },
    ...(record.topTen ? [{ label: t('seal.topTen'), value: t('topTen') }] : []),
    { label: t('seal.decision'), value: number ?? t('seal.unknown') },
    { label: t('seal.decisionDate'), value: decision?.date ? day(decision.date) : t('seal.unknown') },
    {
      label: t('seal.validity'),
      value: ended && validTo === null ? ended : ended ? `${validity} (${ended})` : validity,
    },
    ...(record.demonstration ? [{ label: t('seal.origin'), value: t('facts.source.demonstration') }] : []),
  ]
}
