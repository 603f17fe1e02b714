import BadgeCheck from 'lucide-react/icons/badge-check'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import Hash from 'lucide-react/icons/hash'
import Landmark from 'lucide-react/icons/landmark'
import PenLine from 'lucide-react/icons/pen-line'
import ShieldCheck from 'lucide-react/icons/shield-check'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

import { Heading } from '#app/ui/heading.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import type { OfficialLevel } from './official-level.ts'
import type { Origin } from './enterprise.ts'
import type { Verification } from './fact-record.ts'
import { OldBadge } from './old-badge.view.tsx'
import { useRecordWords } from './use-record-words.ts'

const ICONS = { public_record: Landmark, member: PenLine, demonstration: CircleDashed }

/** Where a record comes from, how much of it was checked, and when: in words. */
export function Trust({
  what,
  origin,
  asOf,
  today,
  source,
  note,
  verification,
  official = null,
  ways,
  publicId,
}: {
  what: 'enterprise' | 'product'
  origin: Origin
  asOf: string
  today: string
  source: { url: string; site: string } | null
  note: string | null
  verification?: Verification
  official?: OfficialLevel | null
  /** What the reader can do about it. */
  ways?: ReactNode
  publicId: string
}) {
  const t = useTranslations('directory')
  const { day, age } = useRecordWords()
  const Icon = ICONS[origin]
  return (
    <section className="rounded-card border border-line bg-surface p-5">
      <Heading level={2} look="label">
        {t('verification.heading')}
      </Heading>
      <div className="mt-3 space-y-3 text-sm leading-6">
        <p className="flex gap-2.5">
          <Icon size={18} aria-hidden className="mt-[3px] flex-none text-muted" />
          <span>
            <strong className="block font-medium">{t(`origin.${origin}`)}</strong>
            <span className="text-muted">
              {origin === 'public_record'
                ? t('verification.publicRecord', { day: day(asOf), what })
                : origin === 'demonstration'
                  ? t('verification.demonstration')
                  : null}{' '}
              {origin === 'public_record'
                ? null
                : t('verification.updated', { day: day(asOf), age: age(asOf, today) })}
            </span>
            <span className="mt-1 block empty:hidden">
              <OldBadge asOf={asOf} today={today} />
            </span>
          </span>
        </p>
        {official ? <Official official={official} /> : null}
        {verification && origin !== 'public_record' ? <Checked verification={verification} /> : null}
        {source ? (
          <p className="pl-7">
            <TextLink href={source.url} externalLabel={t('verification.external')}>
              {t('verification.source', { site: source.site })}
            </TextLink>
          </p>
        ) : null}
        {note ? <p className="pl-7 text-muted">{note}</p> : null}
        {ways ? <div className="pl-7 print:hidden">{ways}</div> : null}
        <p className="flex gap-2.5">
          <Hash size={18} aria-hidden className="mt-[3px] flex-none text-muted" />
          <span>
            <span className="text-muted">{t('verification.permanentId')}</span>{' '}
            <TextLink to={`/id/${publicId}`} className="tabular-nums font-medium whitespace-nowrap">
              {publicId}
            </TextLink>
          </span>
        </p>
      </div>
    </section>
  )
}

function Official({ official: { level, on, until, over, basis } }: { official: OfficialLevel }) {
  const t = useTranslations('directory.official')
  const { day } = useRecordWords()
  return (
    <p className="flex gap-2.5">
      <ShieldCheck
        size={18}
        aria-hidden
        className={over ? 'mt-[3px] flex-none text-line-strong' : 'mt-[3px] flex-none text-accent'}
      />
      <span>
        <strong className="block font-medium">{t(level)}</strong>
        <span className="text-muted">
          {t(over ? 'over' : 'by', { on: day(on), until: day(until) })} {basis ? t('basis', { basis }) : null}
        </span>
      </span>
    </p>
  )
}

function Checked({ verification: { checked, stated, latest } }: { verification: Verification }) {
  const t = useTranslations('directory.verification')
  const { day } = useRecordWords()
  return (
    <p className="flex gap-2.5">
      <BadgeCheck
        size={18}
        aria-hidden
        className={checked > 0 ? 'mt-[3px] flex-none text-accent' : 'mt-[3px] flex-none text-line-strong'}
      />
      <span className="text-muted">
        {stated === 0
          ? t('nothing')
          : latest === null
            ? t('unchecked')
            : t('checked', { checked, stated, day: day(latest) })}
      </span>
    </p>
  )
}
