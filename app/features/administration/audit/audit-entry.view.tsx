import { useTranslations } from 'use-intl'

import { Badge, type BadgeTone } from '#app/ui/badge.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { Table } from '#app/ui/table.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { useMoment } from '#app/ui/use-moment.ts'

import { auditPath, type AuditChange, type AuditFilter, type AuditRow, type FieldChange } from './audit.ts'

const TONES: Record<AuditChange, BadgeTone> = { insert: 'accent', update: 'info', delete: 'error' }
const WAYS = ['page', 'api', 'socket', 'job', 'event', 'batch', 'command'] as const

/** One entry: when, who, what; its fields behind a click. */
export function AuditEntry({ row, filter }: { row: AuditRow; filter: AuditFilter }) {
  const t = useTranslations('administration.audit')
  const moment = useMoment({ seconds: true })
  const way = WAYS.find((one) => one === row.via) ?? 'outside'
  return (
    <li className="py-4">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <time dateTime={row.at} className="tabular-nums text-sm text-muted">
          {moment(row.at)}
        </time>
        <Badge tone={TONES[row.change]}>{t(`changes.${row.change}`)}</Badge>
        <span className="font-medium">
          {row.table.label}
          {row.record.label ? <>: {row.record.label}</> : null}
        </span>
      </p>
      <p className="mt-1 text-sm">
        <Who row={row} />
        <span className="text-muted">
          {' '}
          · {t(`via.${way}`)}
          {row.act ? <span className="break-all"> {row.act}</span> : null}
        </span>
      </p>
      <div className="mt-2">
        <Disclosure summary={t('fields', { count: row.fields.length })}>
          <Table
            caption={row.table.label}
            captionHidden
            rows={row.fields}
            rowKey={(field) => field.field}
            columns={[
              { key: 'field', header: t('field'), cell: (field) => field.field, rowHeader: true },
              ...(row.change === 'insert' ? [] : [side('before', t('before'), t('nothing'))]),
              ...(row.change === 'delete' ? [] : [side('after', t('after'), t('nothing'))]),
            ]}
          />
          {row.erased ? <Muted className="mt-2">{t('erased')}</Muted> : null}
          {row.requestId ? <Muted className="mt-2">{t('request', { id: row.requestId })}</Muted> : null}
        </Disclosure>
        {filter.record === row.record.id ? null : (
          <p className="mt-1 text-sm">
            <TextLink to={auditPath({ record: row.record.id })}>{t('history')}</TextLink>
          </p>
        )}
      </div>
    </li>
  )
}

function side(key: 'before' | 'after', header: string, nothing: string) {
  return {
    key,
    header,
    cell: (field: FieldChange) =>
      field[key] === null ? (
        <span className="text-muted italic">{nothing}</span>
      ) : (
        <span className="break-words whitespace-pre-wrap">{field[key]}</span>
      ),
  }
}

function Who({ row: { person, via } }: { row: AuditRow }) {
  const t = useTranslations('administration.audit')
  if (!person) return <span>{via === null ? t('outside') : t('machine')}</span>
  const name = person.name || t('erasedPerson')
  return (
    <>
      <TextLink to={auditPath({ person: person.id })}>{name}</TextLink>
      {person.email ? <span className="text-muted"> {person.email}</span> : null}
    </>
  )
}
