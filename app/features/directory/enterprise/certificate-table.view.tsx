import { useTranslations } from 'use-intl'

import { Badge, type BadgeTone } from '#app/ui/badge.tsx'
import { Table, type TableColumn } from '#app/ui/table.tsx'

import { PaperLink } from '../records/paper-link.view.tsx'
import type { CertificateRecord } from '../records/fact-record.ts'
import { Local } from '../records/local.view.tsx'
import { useRecordWords } from '../records/use-record-words.ts'

const TONES: Record<CertificateRecord['state'], BadgeTone> = {
  valid: 'accent',
  ending: 'warning',
  expired: 'error',
}

/** Certificates as records: what, by whom, for what, until when, and whether somebody looked at them. */
export function CertificateTable({
  name,
  certificates,
}: {
  name: string
  certificates: readonly CertificateRecord[]
}) {
  const t = useTranslations('directory.certificate')
  const { day } = useRecordWords()
  const columns: TableColumn<CertificateRecord>[] = [
    {
      key: 'standard',
      header: t('standard'),
      rowHeader: true,
      cell: ({ standard, about }) => (
        <>
          <span className="font-medium">{standard}</span>
          {about ? <span className="block text-xs text-muted">{about}</span> : null}
        </>
      ),
    },
    {
      key: 'number',
      header: t('numberAndIssuer'),
      cell: ({ number, issuer, paper }) => (
        <>
          <span className="tabular-nums">{number}</span>
          <span className="block text-xs text-muted">{issuer}</span>
          {paper ? <PaperLink paper={paper} /> : null}
        </>
      ),
    },
    { key: 'scope', header: t('scope'), cell: ({ scope }) => (scope ? <Local text={scope} /> : '–') },
    {
      key: 'issued',
      header: t('issued'),
      className: 'whitespace-nowrap',
      cell: ({ issuedOn }) => day(issuedOn),
    },
    {
      key: 'expires',
      header: t('expires'),
      className: 'whitespace-nowrap',
      cell: ({ expiresOn, state }) => (
        <>
          {expiresOn ? day(expiresOn) : t('noEnd')}
          <Badge tone={TONES[state]} className="mt-1 flex! w-fit">
            {t(`state.${state}`)}
          </Badge>
        </>
      ),
    },
    {
      key: 'checked',
      header: t('checked'),
      cell: ({ verifiedOn }) => (
        <span className={verifiedOn ? 'whitespace-nowrap' : 'text-muted'}>
          {verifiedOn ? day(verifiedOn) : t('notChecked')}
        </span>
      ),
    },
  ]
  return (
    <Table
      caption={t('caption', { name })}
      captionHidden
      columns={columns}
      rows={certificates}
      rowKey={(certificate) => certificate.id}
    />
  )
}
