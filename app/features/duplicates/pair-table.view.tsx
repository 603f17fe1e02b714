import clsx from 'clsx'
import { useFormatter, useTranslations } from 'use-intl'

import { Badge } from '#app/ui/badge.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { useDay } from '#app/ui/use-moment.ts'

import { type Choice, type Side, SIDES } from './duplicate.ts'
import { type ComparedField, type ComparedSide, COUNTED_KINDS, type PairPage } from './duplicates-page.ts'

const ROW = 'grid grid-cols-2 gap-x-6 gap-y-1 border-b border-line py-3 lg:grid-cols-[12rem_1fr_1fr]'
const LABEL = 'text-sm text-muted max-lg:col-span-2'

/** Both records line by line; where they differ, one of the two values is chosen. */
export function PairTable({ page, choice }: { page: PairPage; choice: Choice }) {
  const t = useTranslations('duplicates.pair')
  return (
    <div>
      <fieldset className={clsx(ROW, 'border-b-line-strong')}>
        <legend className="sr-only">{t('survivor')}</legend>
        <p className={LABEL}>{t('survivor')}</p>
        {SIDES.map((side) => (
          <Survivor key={side} side={side} record={page[side]} chosen={choice.survivor === side} />
        ))}
      </fieldset>
      {page.fields
        .filter(({ first, second }) => first !== null || second !== null)
        .map((field) => (
          <FieldRow key={field.field} field={field} chosen={choice.fields[field.field]} />
        ))}
      <Lists page={page} />
    </div>
  )
}

function Survivor({ side, record, chosen }: { side: Side; record: ComparedSide; chosen: boolean }) {
  const t = useTranslations('duplicates')
  const day = useDay()
  return (
    <div className="min-w-0">
      <label className="flex gap-3 py-1 pointer-coarse:py-2.5">
        <input type="radio" name="survivor" value={side} defaultChecked={chosen} className="mt-[3px] tick" />
        <span className="font-semibold">{record.name}</span>
      </label>
      <p className="mt-1 flex flex-wrap gap-x-3 gap-y-1 text-sm text-muted">
        <TextLink to={`/enterprises/${record.slug}`}>{t('pair.open')}</TextLink>
        <span>{t('pair.asOf', { at: day(record.asOf) })}</span>
        {record.published ? null : <Badge>{t('unpublished')}</Badge>}
      </p>
    </div>
  )
}

function FieldRow({ field, chosen }: { field: ComparedField; chosen: Side }) {
  const t = useTranslations('duplicates')
  const label = t(`fields.${field.field}`)
  if (!field.differs)
    return (
      <div className={ROW}>
        <p className={LABEL}>{label}</p>
        <p className="col-span-2 min-w-0 break-words">
          {field.first} <span className="text-sm text-muted">({t('pair.same')})</span>
        </p>
      </div>
    )
  return (
    <fieldset className={clsx(ROW, '-mx-3 rounded-control bg-warning-tint/50 px-3')}>
      <legend className="sr-only">{label}</legend>
      <p className={LABEL}>
        {label} <span className="block text-xs text-warning">{t('pair.differs')}</span>
      </p>
      {SIDES.map((side) => (
        <label key={side} className="flex min-w-0 gap-3 pointer-coarse:py-1.5">
          <input
            type="radio"
            name={`fields.${field.field}`}
            value={side}
            defaultChecked={chosen === side}
            className="mt-[3px] tick"
          />
          <span className="min-w-0 break-words">
            {field[side] ?? <span className="text-muted">{t('pair.none')}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function Lists({ page }: { page: PairPage }) {
  const t = useTranslations('duplicates')
  const format = useFormatter()
  return (
    <>
      <div className={ROW}>
        <p className={LABEL}>{t('pair.aliases')}</p>
        {SIDES.map((side) => (
          <p key={side} className="min-w-0 break-words">
            {page[side].aliases.join('; ') || <span className="text-muted">{t('pair.none')}</span>}
          </p>
        ))}
      </div>
      <div className={ROW}>
        <p className={LABEL}>{t('pair.sites')}</p>
        {SIDES.map((side) => (
          <ul key={side} className="min-w-0 space-y-1">
            {page[side].sites.map((site, at) => (
              <li key={at}>{site}</li>
            ))}
          </ul>
        ))}
      </div>
      {COUNTED_KINDS.filter((kind) => kind !== 'sites').map((kind) => (
        <div key={kind} className={ROW}>
          <p className={LABEL}>{t(`counted.${kind}`)}</p>
          {SIDES.map((side) => (
            <p key={side} className="tabular-nums">
              {format.number(page[side].counts[kind])}
            </p>
          ))}
        </div>
      ))}
    </>
  )
}
