import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { useBusy } from '#app/ui/form-answer.ts'
import { Heading } from '#app/ui/heading.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { Form } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { Table } from '#app/ui/table.tsx'

import type { ImportColumn, ImportPage } from './imports-page.ts'

const SIGNS: Record<string, 'comma' | 'semicolon' | 'tab' | 'bar'> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
}

/** What each column of the file states, to be corrected. */
export function ColumnsForm({ page, layout }: { page: ImportPage; layout: ImportPage['layout'] & object }) {
  const t = useTranslations('imports.columns')
  const busy = useBusy('check')
  const options = page.fields.map(({ value, label, required }) => ({
    value,
    label: required ? t('required', { field: label }) : label,
  }))
  return (
    <section aria-labelledby="columns" className="min-w-0">
      <Heading level={2} look="part" id="columns">
        {t('title')}
      </Heading>
      <p className="mt-2 text-muted">{t(layout.mappedBy, { row: layout.headerRow })}</p>
      <p className="mt-1 mb-5 text-sm text-muted">{useFormatText(layout)}</p>
      {/* A changed mapping comes back with other choices: the controls begin anew with it. */}
      <Form
        method="post"
        className="space-y-6"
        key={JSON.stringify(layout.columns.map(({ field }) => field))}
      >
        {layout.sheets.length > 1 ? (
          <Field label={t('sheet')} id="sheet" className="max-w-sm">
            <Select name="sheet" options={layout.sheets} defaultValue={layout.sheet} />
          </Field>
        ) : null}
        {layout.numbersUnclear ? (
          <RadioGroup
            legend={t('numbers')}
            name="numbers"
            hint={t('numbersHint')}
            inline
            options={[
              { value: 'comma', label: t('comma') },
              { value: 'point', label: t('point') },
            ]}
            defaultValue={layout.numbers}
          />
        ) : null}
        <Table
          caption={t('title')}
          captionHidden
          rows={layout.columns.map((column, place) => ({ ...column, place }))}
          rowKey={({ letter }) => letter}
          columns={[
            {
              key: 'heading',
              header: t('heading'),
              rowHeader: true,
              cell: ({ letter, heading }) => `${letter} · ${heading ?? t('noHeading')}`,
            },
            {
              key: 'field',
              header: t('field'),
              cell: (column) => <FieldChoice column={column} place={column.place} options={options} />,
            },
            {
              key: 'samples',
              header: t('samples'),
              cell: ({ samples }) => <span className="break-words text-muted">{samples.join(' · ')}</span>,
            },
          ]}
        />
        <Button type="submit" name="command" value="check" variant="secondary" busy={busy}>
          {t('submit')}
        </Button>
      </Form>
    </section>
  )
}

function FieldChoice({
  column: { letter, field },
  place,
  options,
}: {
  column: ImportColumn
  place: number
  options: { value: string; label: string }[]
}) {
  const t = useTranslations('imports.columns')
  return (
    <Select
      name={`columns[${place}]`}
      aria-label={t('label', { letter })}
      small
      className="@min-xl:min-w-52"
      placeholder={t('leaveOut')}
      options={options}
      defaultValue={field ?? ''}
    />
  )
}

/** In what form the file came: "CSV, 120 rows, headings in row 3 · encoding windows-1258 · cells parted by semicolons". */
function useFormatText({
  format,
  rows,
  headerRow,
  encoding,
  delimiter,
}: ImportPage['layout'] & object): string {
  const t = useTranslations('imports.columns')
  const sign = delimiter === null ? undefined : SIGNS[delimiter]
  return [
    t('format', { format: format.toUpperCase(), rows, row: headerRow }),
    ...(encoding === null ? [] : [t('encoding', { encoding })]),
    ...(sign ? [t('delimiter', { sign: t(`signs.${sign}`) })] : []),
  ].join(' · ')
}
