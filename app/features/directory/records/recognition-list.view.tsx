import { useTranslations } from 'use-intl'

import { DemonstrationLabel } from '#app/ui/demonstration-label.tsx'
import { SealDisc } from '#app/ui/seal-disc.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import type { RecordLink } from '../enterprise/enterprise-page.ts'
import { Local } from './local.view.tsx'
import type { RecognitionRecord } from './recognition-record.ts'
import { useSealFacts } from './seal.view.tsx'

type Listed = RecognitionRecord & { product?: RecordLink | null }

/** Recognitions with what the source says of each, what it does not say, and on what basis the maker is named. */
export function RecognitionList({ recognitions }: { recognitions: readonly Listed[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {recognitions.map((recognition) => (
        <RecognitionItem key={recognition.id} recognition={recognition} />
      ))}
    </ul>
  )
}

function RecognitionItem({ recognition }: { recognition: Listed }) {
  const t = useTranslations('directory')
  const { yearFrom, yearTo, standing, source, product, basisNote, note } = recognition
  const span = yearFrom !== null && yearFrom !== yearTo
  // The year is the item's title and the seal shows it.
  const facts = useSealFacts(recognition).slice(1)
  return (
    <li className="flex gap-4 py-5 sm:gap-5">
      <SealDisc year={yearTo} size="medium" faded={standing !== 'inForce'} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
          <TextLink to={`/recognised/${yearTo}${recognition.demonstration ? '?demonstration=true' : ''}`}>
            {span
              ? t('recognition.span', { from: String(yearFrom), to: String(yearTo) })
              : t('recognition.year', { year: String(yearTo) })}
          </TextLink>
          <span className="text-seal-ink">{t(`recognition.status.${standing}`)}</span>
          {recognition.demonstration ? <DemonstrationLabel label={t('origin.demonstration')} /> : null}
        </p>
        {product ? (
          <p className="mt-1">
            <TextLink to={`/products/${product.slug}`}>
              <Local text={product.name} />
            </TextLink>
          </p>
        ) : null}
        <dl className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-sm">
          {facts.map(({ label, value }) => (
            <div key={label} className="flex gap-2">
              <dt className="text-muted">{label}:</dt>
              <dd className="tabular-nums">{value}</dd>
            </div>
          ))}
        </dl>
        <div className="mt-2 space-y-1 text-sm text-muted">
          {basisNote ? <p>{t('recognition.basis', { basis: basisNote })}</p> : null}
          {note ? <p>{t('recognition.note', { note })}</p> : null}
          {source ? (
            <p>
              <TextLink href={source.url} externalLabel={t('verification.external')}>
                {t('verification.source', { site: source.site })}
              </TextLink>
            </p>
          ) : recognition.demonstration ? null : (
            <p>{t('recognition.noSource')}</p>
          )}
        </div>
      </div>
    </li>
  )
}
