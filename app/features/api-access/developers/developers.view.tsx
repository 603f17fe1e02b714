import { useFormatter, useTranslations } from 'use-intl'

import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { Table } from '#app/ui/table.tsx'

import { Code } from './code.view.tsx'
import type { DevelopersPage } from './developers-page.ts'
import { OperationSection } from './operation.view.tsx'
import { WebhookGuide } from './webhook-guide.view.tsx'

/** The interface for programs, for people: how it is used, every call, what can go wrong, what it tells by itself. */
export function DevelopersView({ page }: { page: DevelopersPage }) {
  const t = useTranslations('developersPage')
  return (
    <Container>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <ButtonLink href="/api/openapi.json" variant="secondary">
              OpenAPI 3.1
            </ButtonLink>
            <ButtonLink to="/account/tokens" variant="secondary">
              {t('toTokens')}
            </ButtonLink>
          </>
        }
      />
      <div className="gap-12 lg:grid lg:grid-cols-[13rem_minmax(0,1fr)]">
        <Contents page={page} />
        <div className="min-w-0 space-y-16">
          <Start page={page} />
          <Conventions page={page} />
          {page.tags.map(({ name, title, operations }) => (
            <section key={name} id={name} className="scroll-mt-8">
              <Heading level={2}>{title}</Heading>
              {name === 'own' ? <p className="mt-2 max-w-measure text-muted">{t('own')}</p> : null}
              <div className="mt-4 divide-y divide-line border-y border-line">
                {operations.map((operation) => (
                  <OperationSection key={operation.name} operation={operation} publicUrl={page.publicUrl} />
                ))}
              </div>
            </section>
          ))}
          <WebhookGuide page={page} />
          <Problems page={page} />
        </div>
      </div>
    </Container>
  )
}

function Contents({ page }: { page: DevelopersPage }) {
  const t = useTranslations('developersPage')
  const links = [
    { id: 'start', label: t('start.title') },
    { id: 'conventions', label: t('conventions.title') },
    ...page.tags.map(({ name, title }) => ({ id: name, label: title })),
    { id: 'webhooks', label: t('webhooks.title') },
    { id: 'problems', label: t('problems.title') },
  ]
  return (
    <nav aria-label={t('contents')} className="mb-10 lg:sticky lg:top-6 lg:self-start">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 lg:block lg:space-y-1">
        {links.map(({ id, label }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="inline-block py-1 text-sm font-medium text-muted underline-offset-4 hover:text-ink hover:underline pointer-coarse:py-2.5"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Start({ page }: { page: DevelopersPage }) {
  const t = useTranslations('developersPage.start')
  const first = page.tags[0]?.operations[0]?.examples[0]
  return (
    <section id="start" className="scroll-mt-8">
      <Heading level={2}>{t('title')}</Heading>
      <p className="mt-2 max-w-measure">{t('text')}</p>
      {first ? <Code label={t('example')}>{`curl '${page.publicUrl}${first.path}'`}</Code> : null}
      <p className="mt-5 max-w-measure">{t('token')}</p>
      <Code label={t('tokenExample')}>
        {`curl -H 'Authorization: Bearer ncp_…' '${page.publicUrl}/api/v1/me'`}
      </Code>
    </section>
  )
}

const CONVENTIONS = ['ids', 'pages', 'fields', 'caching', 'language', 'changes', 'repeats'] as const

function Conventions({ page }: { page: DevelopersPage }) {
  const t = useTranslations('developersPage.conventions')
  const format = useFormatter()
  return (
    <section id="conventions" className="scroll-mt-8">
      <Heading level={2}>{t('title')}</Heading>
      <Prose className="mt-3">
        <ul>
          {CONVENTIONS.map((key) => (
            <li key={key}>
              <strong className="font-semibold">{t(`${key}.title`)}</strong> {t(`${key}.text`)}
            </li>
          ))}
          <li>
            <strong className="font-semibold">{t('limits.title')}</strong>{' '}
            {t('limits.text', { count: format.number(page.callsPerMinute) })}
          </li>
          <li>
            <strong className="font-semibold">{t('privacy.title')}</strong> {t('privacy.text')}
          </li>
        </ul>
      </Prose>
    </section>
  )
}

function Problems({ page }: { page: DevelopersPage }) {
  const t = useTranslations('developersPage.problems')
  return (
    <section id="problems" className="scroll-mt-8">
      <Heading level={2}>{t('title')}</Heading>
      <p className="mt-2 mb-4 max-w-measure">{t('text')}</p>
      <Table
        caption={t('title')}
        captionHidden
        rows={page.problems}
        rowKey={({ type }) => type}
        columns={[
          {
            key: 'type',
            header: t('type'),
            rowHeader: true,
            cell: ({ type }) => (
              <code id={`problem-${type}`} className="font-mono text-sm target:bg-accent-tint">
                {type}
              </code>
            ),
          },
          { key: 'status', header: t('status'), number: true, cell: ({ status }) => String(status) },
          { key: 'text', header: t('meaning'), cell: ({ text }) => text },
        ]}
      />
    </section>
  )
}
