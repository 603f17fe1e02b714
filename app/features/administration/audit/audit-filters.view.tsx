import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Field } from '#app/ui/field.tsx'
import { Form } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

import { AUDIT_CHANGES, auditPath } from './audit.ts'
import type { AuditPage } from './read-audit.server.ts'

/** What the log is narrowed to: a plain form, so that every view of the log has an address. */
export function AuditFilters({ page: { filter, tables } }: { page: AuditPage }) {
  const t = useTranslations('administration.audit')
  const narrowed = auditPath({ ...filter, before: '' }) !== '/admin/audit'
  return (
    <Form
      method="get"
      action="/admin/audit"
      aria-label={t('filters')}
      key={auditPath({ ...filter, before: '' })}
      className="mb-6 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3"
    >
      <Field label={t('person')} hint={t('personHint')} id="person">
        <TextInput name="person" defaultValue={filter.person} maxLength={200} />
      </Field>
      <Field label={t('record')} hint={t('recordHint')} id="record">
        <TextInput name="record" defaultValue={filter.record} maxLength={200} />
      </Field>
      <Field label={t('table')} id="table">
        <Select name="table" options={tables} placeholder={t('anyTable')} defaultValue={filter.table} />
      </Field>
      <Field label={t('change')} id="change">
        <Select
          name="change"
          options={AUDIT_CHANGES.map((value) => ({ value, label: t(`changes.${value}`) }))}
          placeholder={t('anyChange')}
          defaultValue={filter.change}
        />
      </Field>
      <Field label={t('from')} id="from">
        <TextInput type="date" name="from" defaultValue={filter.from} />
      </Field>
      <Field label={t('to')} id="to">
        <TextInput type="date" name="to" defaultValue={filter.to} />
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button type="submit">{t('apply')}</Button>
        {narrowed ? (
          <ButtonLink to="/admin/audit" variant="secondary">
            {t('clear')}
          </ButtonLink>
        ) : null}
      </div>
    </Form>
  )
}
