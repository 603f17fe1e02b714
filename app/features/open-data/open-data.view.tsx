import { useFormatter, useTranslations } from 'use-intl'

import { useRecordWords } from '#app/features/directory/index.ts'
import { Alert } from '#app/ui/alert.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { Table } from '#app/ui/table.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import { LICENCE } from './dataset.ts'
import type { DatasetCard, OpenDataPage } from './open-data-page.ts'

/** What is given away, how it may be used, and what stands in which column. */
export function OpenDataView({ page }: { page: OpenDataPage }) {
  const t = useTranslations('openData')
  const word = useTranslations('site.word')
  const { day } = useRecordWords()
  return (
    <Container>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <ButtonLink to="/developers" variant="secondary">
            {t('toApi')}
          </ButtonLink>
        }
      />
      <div className="space-y-12">
        {page.day === null ? (
          <Alert word={word('info')} title={t('notYet')}>
            {t('notYetText')}
          </Alert>
        ) : (
          <p className="text-muted">{t('written', { day: day(page.day) })}</p>
        )}
        <div className="grid gap-6 lg:grid-cols-3">
          {page.datasets.map((dataset) => (
            <Card key={dataset.dataset} card={dataset} day={page.day} />
          ))}
        </div>
        <Terms page={page} />
        <Dictionary page={page} />
        <Earlier page={page} />
      </div>
    </Container>
  )
}

function Card({ card, day }: { card: DatasetCard; day: string | null }) {
  const t = useTranslations('openData')
  const format = useFormatter()
  const size = (bytes: number) =>
    bytes < 1_000_000
      ? t('kilobytes', { size: format.number(Math.max(1, Math.round(bytes / 1000))) })
      : t('megabytes', { size: format.number(bytes / 1_000_000, { maximumFractionDigits: 1 }) })
  return (
    <section className="flex flex-col rounded-card border border-line bg-surface p-5">
      <Heading level={2} look="part">
        {t(`datasets.${card.dataset}.title`)}
      </Heading>
      <p className="mt-1 flex-1 text-muted">{t(`datasets.${card.dataset}.text`)}</p>
      {day === null ? null : (
        <>
          <p className="mt-3 tabular-nums text-sm">{t('rows', { count: card.rows })}</p>
          <ul className="mt-3 flex flex-wrap gap-2">
            {card.files.map((file) => (
              <li key={file.format}>
                <ButtonLink
                  href={`/open-data/files/${day}/${file.name}`}
                  download
                  variant="secondary"
                  size="small"
                >
                  {t('download', { format: file.format.toUpperCase(), size: size(file.bytes) })}
                </ButtonLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Terms({ page }: { page: OpenDataPage }) {
  const t = useTranslations('openData')
  const external = useTranslations('directory.verification')
  return (
    <section className="grid gap-10 lg:grid-cols-2">
      <div>
        <Heading level={2}>{t('licence.title')}</Heading>
        <Prose className="mt-3">
          <p>
            <TextLink href={LICENCE.path} externalLabel={external('external')}>
              {LICENCE.title}
            </TextLink>
            {' – '}
            {t('licence.text')}
          </p>
          <p>{t('licence.why')}</p>
          <p>{t('licence.cite')}</p>
        </Prose>
      </div>
      {page.day === null ? null : (
        <div>
          <Heading level={2}>{t('always.title')}</Heading>
          <Prose className="mt-3">
            <p>{t('always.text')}</p>
            <ul className="break-all">
              {['enterprises.csv', 'recognitions.json', 'datapackage.json', 'SHA256SUMS'].map((name) => (
                <li key={name}>
                  <a href={`/open-data/files/latest/${name}`} className="font-mono text-sm">
                    {page.publicUrl}/open-data/files/latest/{name}
                  </a>
                </li>
              ))}
            </ul>
            <p>{t('always.check')}</p>
          </Prose>
        </div>
      )}
    </section>
  )
}

function Dictionary({ page }: { page: OpenDataPage }) {
  const t = useTranslations('openData')
  return (
    <section>
      <Heading level={2}>{t('dictionary.title')}</Heading>
      <p className="mt-2 mb-4 max-w-measure text-muted">{t('dictionary.text')}</p>
      <div className="space-y-3">
        {page.datasets.map(({ dataset, columns, files }) => (
          <Disclosure key={dataset} summary={t(`datasets.${dataset}.title`)}>
            <Table
              caption={t(`datasets.${dataset}.title`)}
              captionHidden
              rows={columns}
              rowKey={({ name }) => name}
              columns={[
                {
                  key: 'name',
                  header: t('dictionary.column'),
                  rowHeader: true,
                  cell: ({ name }) => <code className="font-mono text-sm">{name}</code>,
                },
                { key: 'type', header: t('dictionary.type'), cell: ({ type }) => type },
                { key: 'text', header: t('dictionary.meaning'), cell: ({ text }) => text },
              ]}
            />
            <ul className="mt-4 space-y-1 text-xs text-muted">
              {files.map(({ name, sha256 }) => (
                <li key={name} className="break-all">
                  {name} · SHA-256 <code className="font-mono">{sha256}</code>
                </li>
              ))}
            </ul>
          </Disclosure>
        ))}
      </div>
    </section>
  )
}

function Earlier({ page }: { page: OpenDataPage }) {
  const t = useTranslations('openData')
  const { day: said } = useRecordWords()
  if (page.earlier.length === 0) return null
  return (
    <section>
      <Heading level={2}>{t('earlier.title')}</Heading>
      <p className="mt-2 mb-3 max-w-measure text-muted">{t('earlier.text')}</p>
      <ul className="flex flex-wrap gap-x-5 gap-y-2">
        {page.earlier.map((day) => (
          <li key={day}>
            <a href={`/open-data/files/${day}/datapackage.json`} className="tabular-nums text-link">
              {said(day)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
