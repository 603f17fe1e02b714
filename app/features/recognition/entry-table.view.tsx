import { useTranslations } from 'use-intl'

import { Local, Seal, useRecordWords } from '#app/features/directory/index.ts'
import { Badge } from '#app/ui/badge.tsx'
import { DemonstrationLabel } from '#app/ui/demonstration-label.tsx'
import { Table, type TableColumn } from '#app/ui/table.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import type { CatalogueEntry } from './catalogue.ts'

/** Entries of one group, to be read across and printed. */
export function EntryTable({ caption, entries }: { caption: string; entries: readonly CatalogueEntry[] }) {
  const t = useTranslations('recognition.columns')
  const columns: TableColumn<CatalogueEntry>[] = [
    {
      key: 'product',
      header: t('product'),
      rowHeader: true,
      className: '@min-xl:w-[36%]',
      cell: (entry) => <Named entry={entry} />,
    },
    {
      key: 'enterprise',
      header: t('enterprise'),
      className: '@min-xl:w-[26%]',
      cell: (entry) => <Maker entry={entry} />,
    },
    {
      key: 'decision',
      header: t('decision'),
      className: '@min-xl:w-[16%]',
      cell: (entry) => <Decision entry={entry} />,
    },
    { key: 'source', header: t('source'), cell: (entry) => <Source entry={entry} /> },
  ]
  return (
    <Table
      caption={caption}
      captionHidden
      columns={columns}
      rows={entries}
      rowKey={({ recognition }) => recognition.id}
    />
  )
}

function Named({ entry: { recognition, product, enterprise } }: { entry: CatalogueEntry }) {
  const t = useTranslations('recognition.year')
  const directory = useTranslations('directory')
  return (
    <span className="flex gap-3">
      <Seal record={recognition} />
      <span className="min-w-0">
        {product ? (
          <TextLink to={`/products/${product.slug}`}>
            <Local text={product.name} />
          </TextLink>
        ) : enterprise ? (
          <span className="font-normal text-muted">{t('noProduct')}</span>
        ) : null}
        <span className="mt-1 flex flex-wrap items-center gap-1.5 empty:hidden">
          {recognition.topTen ? <Badge>{directory('topTen')}</Badge> : null}
          {recognition.standing === 'inForce' ? null : (
            <Badge>{directory(`recognition.status.${recognition.standing}`)}</Badge>
          )}
          {recognition.demonstration ? (
            <DemonstrationLabel label={directory('origin.demonstration')} />
          ) : null}
        </span>
      </span>
    </span>
  )
}

function Maker({ entry: { enterprise } }: { entry: CatalogueEntry }) {
  const t = useTranslations('recognition.year')
  if (!enterprise) return <span className="text-muted">{t('noEnterprise')}</span>
  return (
    <TextLink to={`/enterprises/${enterprise.slug}`}>
      <Local text={enterprise.name} />
    </TextLink>
  )
}

function Decision({ entry: { recognition } }: { entry: CatalogueEntry }) {
  const t = useTranslations('recognition.year')
  const { day } = useRecordWords()
  const { decision, yearFrom, yearTo } = recognition
  const when =
    yearFrom === null && !recognition.demonstration && recognition.source
      ? t('latest', { year: String(yearTo) })
      : yearFrom !== null && yearFrom !== yearTo
        ? t('span', { from: String(yearFrom), to: String(yearTo) })
        : null
  return (
    <>
      {decision ? (
        <span className="tabular-nums">
          {decision.number}
          {decision.date ? <span className="text-muted"> {t('of', { day: day(decision.date) })}</span> : null}
        </span>
      ) : (
        <span className="text-muted">{t('unstated')}</span>
      )}
      {when ? <span className="block text-xs text-muted">{when}</span> : null}
    </>
  )
}

function Source({ entry: { recognition } }: { entry: CatalogueEntry }) {
  const t = useTranslations('recognition.year')
  const directory = useTranslations('directory.verification')
  const { source, demonstration, basisNote } = recognition
  return (
    <>
      {source ? (
        <TextLink href={source.url} externalLabel={directory('external')}>
          {source.site}
        </TextLink>
      ) : demonstration ? null : (
        <span className="text-muted">{t('noSource')}</span>
      )}
      {basisNote ? <span className="block text-xs text-muted">{basisNote}</span> : null}
    </>
  )
}
