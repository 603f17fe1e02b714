import FileInput from 'lucide-react/icons/file-up'
import { useTranslations } from 'use-intl'

import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { CardLink } from '#app/ui/card-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { type Answer, useProblems } from '#app/ui/form-answer.ts'
import { Heading } from '#app/ui/heading.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { Form, useNavigation, usePath } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { useMoment } from '#app/ui/use-moment.ts'

import type { ImportCard, ImportsPage } from './imports-page.ts'
import { STATE_TONES } from './state-tones.ts'

/** The imports so far, and the form for a new one. */
export function ImportsView({ page, answer }: { page: ImportsPage; answer: Answer }) {
  const t = useTranslations('imports')
  return (
    <Container>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_24rem]">
        {page.kinds.length === 0 ? (
          <EmptyState icon={FileInput} title={t('notAllowed')} />
        ) : (
          <>
            <NewImportForm page={page} answer={answer} />
            <Templates page={page} />
          </>
        )}
        <section aria-labelledby="imports-list" className="min-w-0 lg:col-span-2">
          <Heading level={2} look="part" id="imports-list" className="mb-4">
            {t('list.title')}
          </Heading>
          {page.imports.length === 0 ? (
            <EmptyState icon={FileInput} title={t('list.empty')}>
              {t('list.emptyText')}
            </EmptyState>
          ) : (
            <div className="space-y-6">
              <ul className="space-y-3">
                {page.imports.map((card) => (
                  <ImportRow key={card.id} card={card} />
                ))}
              </ul>
              <FileLinks to="/imports/file" />
            </div>
          )}
        </section>
      </div>
    </Container>
  )
}

function NewImportForm({ page, answer }: { page: ImportsPage; answer: Answer }) {
  const t = useTranslations('imports')
  const busy = useNavigation().formMethod === 'POST'
  const typed = (name: string) => {
    const value = answer?.initialValue?.[name]
    return typeof value === 'string' ? value : ''
  }
  const errors = (name: string) => answer?.error?.[name] ?? []
  const scopes = [...(page.all ? [{ value: '', label: t('start.anyEnterprise') }] : []), ...page.enterprises]
  return (
    <section aria-labelledby="new-import" className="min-w-0">
      <Heading level={2} look="part" id="new-import" className="mb-5">
        {t('start.title')}
      </Heading>
      <FieldErrors title={t('problems')} problems={useProblems(answer)} />
      <Form method="post" action="/imports" encType="multipart/form-data" className="space-y-6">
        <RadioGroup
          legend={t('start.kind')}
          name="kind"
          id="kind"
          required
          options={page.kinds}
          defaultValue={typed('kind') || (page.kinds[0]?.value ?? '')}
          error={errors('kind')}
        />
        {scopes.length > 1 ? (
          <Field label={t('start.for')} id="enterprise" error={errors('enterprise')}>
            <Select name="enterprise" options={scopes} defaultValue={typed('enterprise')} />
          </Field>
        ) : (
          <input type="hidden" name="enterprise" value={scopes[0]?.value ?? ''} />
        )}
        {page.all ? (
          <Field
            label={t('start.source')}
            optionalLabel={t('start.optional')}
            hint={t('start.sourceHint')}
            id="source"
            error={errors('source')}
          >
            <TextInput name="source" maxLength={100} defaultValue={typed('source')} />
          </Field>
        ) : null}
        <Field
          label={t('start.file')}
          hint={t('start.fileHint', { megabytes: page.megabytes })}
          id="file"
          required
          error={errors('file')}
        >
          <TextInput
            type="file"
            name="file"
            required
            accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          />
        </Field>
        <div className="space-y-2">
          <Button type="submit" busy={busy}>
            {busy ? t('start.busy') : t('start.submit')}
          </Button>
          <Muted>{t('start.nothingYet')}</Muted>
        </div>
      </Form>
    </section>
  )
}

function Templates({ page }: { page: ImportsPage }) {
  const t = useTranslations('imports.templates')
  const path = usePath()
  return (
    <section aria-labelledby="templates">
      <Heading level={2} look="part" id="templates" className="mb-3">
        {t('title')}
      </Heading>
      <p className="mb-4 text-muted">{t('text')}</p>
      <ul className="divide-y divide-line border-y border-line">
        {page.kinds.map(({ value, label }) => (
          <li key={value} className="py-3">
            <p className="font-medium">{label}</p>
            <p className="mt-1 flex gap-5">
              {(['xlsx', 'csv'] as const).map((format) => (
                <TextLink key={format} href={path(`/imports/template/${value}/${format}`)}>
                  {NAMES[format]}
                  <span className="sr-only"> – {label}</span>
                </TextLink>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const NAMES = { xlsx: 'Excel', csv: 'CSV' }

function ImportRow({ card }: { card: ImportCard }) {
  const t = useTranslations('imports')
  const moment = useMoment()
  const { state, counts, by, enterprise } = card
  return (
    <Card as="li" link>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <Heading level={3} look="part" className="min-w-0 break-words">
          <CardLink to={`/imports/${card.id}`}>{card.fileName}</CardLink>
        </Heading>
        <Badge tone={STATE_TONES[state]}>{t(`states.${state}`)}</Badge>
      </div>
      <p className="mt-1">{[card.kind, enterprise].filter(Boolean).join(' · ')}</p>
      {state === 'failed' || state === 'checking' ? null : (
        <p className="mt-1 tabular-nums text-sm">{t('list.counts', { ...counts })}</p>
      )}
      <Muted className="mt-1">
        {t('list.by', { name: by ?? t('list.commandLine'), when: moment(card.at) })}
      </Muted>
    </Card>
  )
}
