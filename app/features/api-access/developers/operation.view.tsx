import { useTranslations } from 'use-intl'

import { Badge } from '#app/ui/badge.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { Table } from '#app/ui/table.tsx'

import { Code } from './code.view.tsx'
import type { DescribedField, OperationCard } from './developers-page.ts'
import { TryCall } from './try-call.view.tsx'

/** One call: what it does, what it takes and gives, and an example that works. */
export function OperationSection({ operation, publicUrl }: { operation: OperationCard; publicUrl: string }) {
  const t = useTranslations('developersPage.operation')
  const [example] = operation.examples
  return (
    <article id={`call-${operation.name}`} className="scroll-mt-8 py-6">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <Heading level={3}>{operation.summary}</Heading>
        {operation.scope ? <Badge>{operation.scope}</Badge> : null}
        {operation.needsToken && !operation.scope ? <Badge>{t('anyToken')}</Badge> : null}
      </div>
      <p className="mt-1.5 font-mono text-sm break-all">
        <span className="font-semibold text-accent">{operation.method}</span> <code>{operation.path}</code>
      </p>
      <p className="mt-2 max-w-measure text-muted">{operation.text}</p>
      <div className="mt-3 space-y-1">
        {operation.parameters.length > 0 ? (
          <Fields summary={t('parameters')} fields={operation.parameters} places />
        ) : null}
        {operation.body ? <Fields summary={t('body')} fields={operation.body} required={false} /> : null}
        {operation.answer.length > 0 ? (
          <Fields summary={t('answer')} fields={operation.answer} required={false} />
        ) : null}
        {example ? (
          <Disclosure summary={t('example')}>
            {operation.needsToken ? (
              <Code label={t('example')}>{curlOf(example, publicUrl)}</Code>
            ) : (
              operation.examples.map(({ path }) => <TryCall key={path} path={path} publicUrl={publicUrl} />)
            )}
          </Disclosure>
        ) : null}
      </div>
    </article>
  )
}

function curlOf({ method, path, body }: OperationCard['examples'][number], publicUrl: string): string {
  const lines = [
    `curl${method === 'GET' ? '' : ` -X ${method}`} '${publicUrl}${path}'`,
    `  -H 'Authorization: Bearer ncp_…'`,
    ...(method === 'PATCH' ? [`  -H 'If-Match: "profile-12"'`] : []),
    ...(method === 'POST' ? [`  -H 'Idempotency-Key: 6d0c9a1e'`] : []),
    ...(body === null ? [] : [`  -H 'Content-Type: application/json'`, `  -d '${body}'`]),
  ]
  return lines.join(' \\\n')
}

function Fields({
  summary,
  fields,
  places = false,
  required = true,
}: {
  summary: string
  fields: readonly DescribedField[]
  places?: boolean
  required?: boolean
}) {
  const t = useTranslations('developersPage.operation')
  return (
    <Disclosure summary={summary}>
      <Table
        caption={summary}
        captionHidden
        rows={fields}
        rowKey={({ name, place = '' }) => `${place} ${name}`}
        columns={[
          {
            key: 'name',
            header: t('name'),
            rowHeader: true,
            cell: (field) => (
              <>
                <code className="font-mono text-sm">{field.name}</code>
                {required && field.required ? (
                  <span className="ml-2 text-xs text-muted">{t('required')}</span>
                ) : null}
              </>
            ),
          },
          ...(places
            ? [{ key: 'place', header: t('place'), cell: ({ place = '' }: DescribedField) => place }]
            : []),
          {
            key: 'type',
            header: t('type'),
            cell: ({ type }) => <code className="font-mono text-xs break-words text-muted">{type}</code>,
          },
          { key: 'text', header: t('meaning'), cell: ({ text }) => text },
        ]}
      />
    </Disclosure>
  )
}
